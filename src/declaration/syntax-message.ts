import type { ErrorCode } from "yaml";
import { quoted } from "./words.ts";

/** What a fault of the YAML syntax means for whoever wrote it. `found` is the text at its place. */
export function syntaxMessage(code: ErrorCode, found: string, parserMessage: string): string {
  return (
    MESSAGES.get(code) ??
    `This is no YAML: ${parserMessage.split("\n")[0] ?? code}${found.trim() === "" ? "" : ` at ${quoted(found.trim())}`}.`
  );
}

const MESSAGES: ReadonlyMap<ErrorCode, string> = new Map([
  ["TAB_AS_INDENT", "The line is indented with a tab; indent with spaces."],
  ["BAD_INDENT", "The indentation fits nothing above it; align it with its neighbours."],
  ["BAD_ALIAS", "The alias names no anchor above it; write the value out or add the anchor."],
  ["MISSING_CHAR", "A quote or a bracket that was opened above is not closed; close it."],
  ["MULTIPLE_DOCS", "A second document begins here; put everything into one."],
  [
    "MULTILINE_IMPLICIT_KEY",
    "A key runs over several lines here; a colon, a quote or a bracket is probably missing above.",
  ],
  [
    "BLOCK_AS_IMPLICIT_KEY",
    "A second key stands on this line or begins askew; align it with its neighbours, or quote a text that holds a colon.",
  ],
  ["BAD_SCALAR_START", "A value cannot begin with this character; put the text in quotes."],
  [
    "BAD_DQ_ESCAPE",
    "The text in double quotes holds an escape that YAML does not know; double the backslash or use single quotes.",
  ],
]);
