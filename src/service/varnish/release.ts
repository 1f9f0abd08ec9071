import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { installedVarnish, type Release } from "../../languages/grammar/varnish-release.ts";

/** The release that is judged for. */
export interface TargetRelease {
  readonly release: Release;
  /** Whether it is declared, or a file says it; else it is the newest one. */
  readonly isSaid: boolean;
}

/** What counts where nothing says which runs. */
const NEWEST: Release = 8_000_000;

/** The release that VCL is read for, or that the checkout compiles, installs or runs as an image; of several the newest. */
export const varnishRelease = join("varnishRelease", [], ({ files, varnish }: Environment): TargetRelease => {
  const [read] = varnish.flatMap(({ release }) => release ?? []);
  const release = read ?? installedVarnish(files)?.release;
  return { release: release ?? NEWEST, isSaid: release !== undefined };
});
