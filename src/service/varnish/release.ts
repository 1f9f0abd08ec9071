import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { fileAt, type SourceFile } from "../../model/index.ts";

/** A release as three numbers: 6.0.13 is [6, 0, 13]. */
export type VarnishRelease = readonly [major: number, minor: number, patch: number];

/** The release that is judged for. */
export interface TargetRelease {
  readonly release: VarnishRelease;
  /** Whether it is declared, or a file says it; else it is the newest one. */
  readonly isSaid: boolean;
}

/** What counts where nothing says which runs. */
const NEWEST: VarnishRelease = [8, 0, 0];

/** The release that VCL is read for, or that the checkout compiles, installs or runs as an image; of several the newest. */
export const varnishRelease = join("varnishRelease", [], ({ files, varnish }: Environment): TargetRelease => {
  const read = varnish.flatMap(({ release }) => (release === undefined ? [] : [numbersOf(release)]));
  const found =
    read.length > 0
      ? read
      : files.paths.filter((path) => INSTALLER.test(path)).flatMap((path) => releasesIn(fileAt(files, path)));
  const newest = found.reduce<VarnishRelease | undefined>(
    (best, each) => (best && !isBefore(best, each.join(".")) ? best : each),
    undefined,
  );
  return { release: newest ?? NEWEST, isSaid: newest !== undefined };
});

/** VCL's reader has it as one number: 7.1.1 is 7001001. */
function numbersOf(release: number): VarnishRelease {
  return [Math.floor(release / 1_000_000), Math.floor(release / 1000) % 1000, release % 1000];
}

const INSTALLER =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Vagrantfile|(?:Docker|Container)file[^/]*|[^/]*\.(?:Dockerfile|cfg|sh|ya?ml|pp|conf))$/;

/** An archive of the source, an image, a package with its version. */
const NAMED = [
  /\bvarnish-(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}varnish:(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b/gm,
  /\bvarnish=(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b/g,
  /\bVARNISH_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)/gi,
];

function releasesIn(file: SourceFile | undefined): readonly VarnishRelease[] {
  const { text = "" } = file ?? {};
  if (!/varnish/i.test(text)) return [];
  const lines = text.replaceAll(/^[ \t]*[#;].*$/gm, "");
  return NAMED.flatMap((pattern) => [...lines.matchAll(pattern)].flatMap(([, said = ""]) => parse(said)));
}

/** A series without its patch is its last release. */
function parse(said: string): readonly VarnishRelease[] {
  const [major, minor, patch = 99] = said.split(".").map(Number);
  return major === undefined || minor === undefined ? [] : [[major, minor, patch]];
}

/** Whether a release is older than another. */
export function isBefore(release: VarnishRelease, other: string): boolean {
  const numbers = other.split(".").map(Number);
  const at = release.findIndex((number, index) => number !== (numbers[index] ?? 0));
  return at !== -1 && (release[at] ?? 0) < (numbers[at] ?? 0);
}

/** How people write it: `6.0`, `7.1.1`. */
export function formatVarnish([major, minor, patch]: VarnishRelease): string {
  return patch === 99 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
