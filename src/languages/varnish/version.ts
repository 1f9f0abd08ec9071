import type { Release } from "../grammar/varnish-release.ts";

export { formatVarnish as formatRelease, parseRelease, type Release } from "../grammar/varnish-release.ts";

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
