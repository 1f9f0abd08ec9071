/** What changed since a revision. */
export interface Changes {
  /** The revision, as somebody named it. */
  readonly since: string;
  /** Whether one of the lines of a file, counted from 1, was written since, or stands beside one that was taken out. */
  touches(this: void, path: string, lines: Lines): boolean;
  /** The fingerprints of what failed at the revision already. */
  readonly failedBefore: ReadonlySet<string>;
}

/** Lines of a file, from 1, both ends among them. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** All lines that a file may have. */
export const EVERY_LINE: Lines = { first: 1, last: Infinity };

/** What `touches` says where these lines changed, in order by path. */
export function touching(changed: ReadonlyMap<string, readonly Lines[]>): Changes["touches"] {
  return (path, { first, last }) =>
    changed.get(path)?.some((lines) => lines.first <= last && first <= lines.last) === true;
}
