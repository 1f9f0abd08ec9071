import { stringify } from "yaml";

/** A text as YAML reads it back, on one line. */
export function writtenScalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}
