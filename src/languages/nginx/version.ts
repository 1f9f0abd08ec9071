/** A release of nginx as one number that compares: 1.29.3 is 1029003. */
export type Release = number;

/** Reads `1.22` or `1.22.1`; undefined for what names no release. A series without its patch is its first release. */
export function parseRelease(text: string | undefined): Release | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:[.+~-].{0,40})?$/.exec(text ?? "");
  return match ? Number(match[1]) * 1_000_000 + Number(match[2]) * 1000 + Number(match[3] ?? 0) : undefined;
}

/** How people write it: `1.29.3`. */
export function formatRelease(release: Release): string {
  return [Math.floor(release / 1_000_000), Math.floor(release / 1000) % 1000, release % 1000].join(".");
}

/** The newest release whose directives this folder knows; a word that is unknown to it may be newer. */
export const NEWEST_KNOWN: Release = 1_031_004;

/** What counts where no release is declared and the checkout installs none: the newest stable one (an even minor). */
export const NEWEST_STABLE: Release = 1_030_004;
