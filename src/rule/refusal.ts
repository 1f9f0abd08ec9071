import type { Problem } from "../model/index.ts";

/** What a reader says of a place that stops its program, in the pieces that a message tells. */
export interface Refusal {
  /** What is there. */
  readonly what: string;
  /** What to write instead. */
  readonly remedy: string;
  /** What the reader took for granted; empty where nothing was. */
  readonly note: string;
}

/** Takes the sentences of a problem apart: what is there; what to write. A note. */
export function refusalIn({ message }: Problem): Refusal {
  const [sentence = "", note = ""] = message
    .replace(/did you mean (.{1,100})\?$/, "write $1 if that is meant")
    .replace(/\.$/, "")
    .split(". ", 2);
  const at = sentence.lastIndexOf("; ");
  if (at === -1) return { what: sentence, remedy: "mend this line", note };
  return { what: sentence.slice(0, at), remedy: sentence.slice(at + 2), note };
}
