import type { Problem, SourceFile, Span } from "../../model/index.ts";
import { maskTemplate as mask } from "../grammar/templates.ts";

/** Says that a template decides what logrotate will see here. */
export function templateDoubt(span: Span): Problem {
  return { kind: "unseen", span, message: "A template decides what stands here; read the file that it makes." };
}

/** A text whose placeholders are covered, offset for offset, so that the format around them can be read. */
export interface Masked {
  readonly text: string;
  /** Something is filled in before logrotate reads it. */
  readonly templated: boolean;
  /** Whether conditions or loops decide if a line at an offset will be there; a loop around a whole block leaves its lines as they are. */
  readonly mayBeLeftOut: (offset: number) => boolean;
}

/** Covers placeholders by private characters, and what prints nothing by blanks. */
export function maskTemplate(file: SourceFile): Masked {
  const { text, first, blockAt } = mask(file, [], "#");
  const heads = first === undefined ? [] : headsOf(text);
  return {
    text,
    templated: first !== undefined,
    mayBeLeftOut: (offset) => {
      const opened = blockAt(offset);
      return opened !== undefined && opened > lastUpTo(heads, offset);
    },
  };
}

/** Where the heads of blocks end. */
function headsOf(text: string): readonly number[] {
  return Array.from(text.matchAll(/\{[ \t]*$/gm), ({ index }) => index);
}

/** The last of some ascending offsets at or before one; -1 where there is none. */
function lastUpTo(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offsets[low - 1] ?? -1;
}
