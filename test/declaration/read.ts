import { declarationErrorText, readDeclaration } from "../../src/declaration/index.ts";
import type { Declaration, Known } from "../../src/declaration/index.ts";
import { SourceFile } from "../../src/model/source-file.ts";

export const KNOWN: Known = {
  rules: ["buildout/allow-hosts", "buildout/pinned-versions", "haproxy/balance-leastconn", "topology/ram-fits"],
  items: ["T01", "T49", "T58"],
  today: "2026-11-23",
};

/** What a text declares; a mistake in it fails the test with its line. */
export function declared(text: string): Declaration {
  const reading = readDeclaration(new SourceFile("punchlist.yaml", text), KNOWN);
  if ("declaration" in reading) return reading.declaration;
  throw new Error(reading.errors.map(declarationErrorText).join("\n"));
}

/** The lines that are printed for a text with mistakes; none for a good one. */
export function errorsOf(text: string): readonly string[] {
  const reading = readDeclaration(new SourceFile("punchlist.yaml", text), KNOWN);
  return "errors" in reading ? reading.errors.map(declarationErrorText) : [];
}
