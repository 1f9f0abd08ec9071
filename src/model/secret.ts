import type { Span } from "./span.ts";

/** Something in a file that no output may say. */
export interface Secret {
  readonly span: Span;
  /** As the program sees it, to be hidden wherever it stands; undefined where the files use the same word for something else. */
  readonly value: string | undefined;
}
