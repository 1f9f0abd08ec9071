import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { fileAt, type SourceFile } from "../../model/index.ts";

/** A release as three numbers: 6.0.13 is [6, 0, 13]. */
export type VarnishRelease = readonly [major: number, minor: number, patch: number];

/** The release that is judged for, and the file that says so; the newest stable one where none does. */
export interface TargetRelease {
  readonly release: VarnishRelease;
  readonly file: SourceFile | undefined;
}

/** What counts where no file says which runs. */
const NEWEST: VarnishRelease = [8, 0, 0];

/** The release that the checkout compiles, installs or runs as an image; of several the newest. */
export const varnishRelease = join("varnishRelease", [], ({ files }: Environment): TargetRelease => {
  const found = files.paths
    .filter((path) => INSTALLER.test(path))
    .flatMap((path) => fileAt(files, path) ?? [])
    .flatMap((file) => releasesIn(file).map((release) => ({ release, file })));
  return (
    found.reduce<TargetRelease | undefined>(
      (best, each) => (best && !isBefore(best.release, each.release.join(".")) ? best : each),
      undefined,
    ) ?? { release: NEWEST, file: undefined }
  );
});

const INSTALLER =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Vagrantfile|(?:Docker|Container)file[^/]*|[^/]*\.(?:Dockerfile|cfg|sh|ya?ml|pp|conf))$/;

/** An archive of the source, an image, a package with its version. */
const NAMED = [
  /\bvarnish-(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}varnish:(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b/gm,
  /\bvarnish=(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b/g,
  /\bVARNISH_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)/gi,
];

function releasesIn({ text }: SourceFile): readonly VarnishRelease[] {
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
