import type { Span } from "./span.ts";

/**
 * Something that could not be read. A pass that rests on it becomes unknown.
 *
 * - `unreadable`: we cannot open a file that the real program would read, or it is no text.
 * - `refused`: the real program would refuse the whole configuration for it, and a rule fails; the rest is read as it stands.
 * - `skipped`: the real program drops this piece (a logrotate block, an unknown section) and goes on.
 * - `unseen`: the real program would see more than we do (a remote file, an undecidable condition, a template).
 */
export interface Problem {
  readonly kind: "unreadable" | "refused" | "skipped" | "unseen";
  readonly span: Span;
  /** One sentence: what stood there and what would be right or would settle it. */
  readonly message: string;
  /** Further places of the same cause, in the order of the file. */
  readonly also?: readonly Span[];
  /**
   * Set on `unseen`: it can change values (the versions of a list), and hides nothing that could be judged. Set on `refused`: its program
   * stops at a configuration that is not production's, so what production's says stands.
   */
  readonly addsNothing?: true;
  /** Set on `unseen`: it may hide more of its own format, and nothing of the formats that this one sets up. */
  readonly bringsNothing?: true;
}
