import type { Problem, SourceFile } from "../../model/index.ts";
import { maskDirectives, type Masked as MaskedText } from "../grammar/templates.ts";

/** A configuration's text with its placeholders covered. */
export interface Masked extends MaskedText {
  /** Says that the file is filled in; undefined when it stays as it is. */
  readonly problem: Problem | undefined;
}

/** Covers what is filled in before HAProxy reads the file. Its log formats have `%(name)s` themselves. */
export function maskTemplate(file: SourceFile): Masked {
  const own = /^[ \t]*(?:unique-id|error-log|log)-format/m.test(file.text) ? (["%(name)s"] as const) : [];
  const { path, text } = file;
  const masked = maskDirectives({ path, text, hasBraceNames: BRACE_NAME_ALONE.test(text) }, own, "#");
  return { ...masked, problem: masked.first && templateProblem(file, masked) };
}

/** A line of `{servers}` and no more, which HAProxy refuses and Python's `format` fills in. */
const BRACE_NAME_ALONE = /^[ \t]*\{[A-Za-z_]\w{0,80}\}[ \t]*\r?$/m;

/** Values alone add no section and no line. */
function templateProblem(file: SourceFile, { first, text }: MaskedText): Problem {
  const { start, end } = first ?? { start: 0, end: 0 };
  const message = "This is a template, whose placeholders hide values; the file that it makes would settle them.";
  const adds = first?.kind === "statement" || /^[ \t]*\uE000/m.test(text);
  return { kind: "unseen", span: { file, start, end }, message, ...(!adds && { addsNothing: true }) };
}
