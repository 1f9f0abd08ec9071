/** A release of Apache httpd as one number that compares: 2.4.62 is 2004062. */
export type Release = number;

/** Reads `2.4` or `2.4.62`; undefined for what names no release. A series without its patch is its newest release. */
export function parseRelease(text: string | undefined): Release | undefined {
  const match = /^v?(\d)\.(\d{1,2})(?:\.(\d{1,3}))?(?:[+~-].{0,40})?$/.exec(text ?? "");
  return match ? Number(match[1]) * 1_000_000 + Number(match[2]) * 1000 + Number(match[3] ?? 999) : undefined;
}

/** How people write it: `2.4.62`, and `2.4` for a series. */
export function formatRelease(release: Release): string {
  const patch = release % 1000;
  return [Math.floor(release / 1_000_000), Math.floor(release / 1000) % 1000, ...(patch === 999 ? [] : [patch])].join(
    ".",
  );
}

/** What counts where no release is declared: the newest of the one series that is maintained. */
export const NEWEST: Release = 2_004_999;

/** The first release of the one series that is maintained. */
export const FIRST_OF_2_4: Release = 2_004_000;
