/** A version of HAProxy as one number that compares: 2.6 is 206, 3.10 is 310. */
export type Version = number;

/** Reads `2.6` or `2.6.12`; undefined for what names no release series. */
export function parseVersion(text: string | undefined): Version | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})(?:[.-].{0,20})?$/.exec(text ?? "");
  return match ? Number(match[1]) * 100 + Number(match[2]) : undefined;
}

/** How people write it: `2.6`. */
export function formatVersion(version: Version): string {
  return `${Math.floor(version / 100)}.${version % 100}`;
}

/** Whether a declared version is at or after another; undefined when none is declared. */
export function atLeast(version: Version | undefined, limit: Version): boolean | undefined {
  return version === undefined ? undefined : version >= limit;
}

/** The newest series whose words and values this folder knows: a release of the tables (`keyword-tables.ts`). */
export const NEWEST_KNOWN: Version = 304;

/** The oldest series whose words are all known here; what it dropped from those before is not. */
export const OLDEST_KNOWN: Version = 105;

/** What counts where no version is declared and the checkout installs none: the newest series with long support, which are the even ones. */
export const NEWEST_STABLE: Version = NEWEST_KNOWN - (NEWEST_KNOWN % 2);
