/** A release of Varnish as one number that compares: 7.1.1 is 7001001. */
export type Release = number;

/** Reads `7.1` or `7.1.1`; undefined for what names no release. A series without its patch is its first release. */
export function parseRelease(text: string | undefined): Release | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:[.+~-].{0,40})?$/.exec(text ?? "");
  return match ? Number(match[1]) * 1_000_000 + Number(match[2]) * 1000 + Number(match[3] ?? 0) : undefined;
}

/** How people write it: `7.1.1`. */
export function formatRelease(release: Release): string {
  return [Math.floor(release / 1_000_000), Math.floor(release / 1000) % 1000, release % 1000].join(".");
}

/** The oldest release whose words this folder knows. */
export const OLDEST_KNOWN: Release = 6_000_000;

/** The newest release whose words this folder knows, and what counts where none is declared. */
export const NEWEST_KNOWN: Release = 8_000_000;

/**
 * Whether a release has what came with the first of these, or with a later patch of an older series that got it too; all have what names
 * none.
 */
export function isTaken(since: readonly Release[], release: Release | undefined): boolean {
  const at = release ?? NEWEST_KNOWN;
  const [first, ...patched] = since;
  if (first === undefined || at >= first || at > NEWEST_KNOWN) return true;
  return patched.some((patch) => at >= patch && Math.floor(at / 1000) === Math.floor(patch / 1000));
}
