import { findTags, isTemplateName } from "../languages/grammar/placeholders.ts";
import { baseName } from "../model/base-name.ts";
import type { SourceFile } from "../model/index.ts";

/** The file that a template makes, of those that are judged beside it: what it leaves open is filled in there, and all else is the same. */
export function madeFrom(template: SourceFile, others: readonly SourceFile[]): SourceFile | undefined {
  if (!isTemplateName(template.path)) return undefined;
  const made = baseName(template.path).replace(SUFFIX, "");
  const named = others.filter(({ path }) => baseName(path) === made);
  if (named.length === 0) return undefined;
  const fixed = fixedLines(template);
  return fixed.length < FEWEST ? undefined : named.find((file) => holds(file, fixed));
}

const SUFFIX = /[._-][a-z0-9]+$/i;

/** Fewer lines than these are anybody's. */
const FEWEST = 3;

/** The lines in which the template leaves nothing open. */
function fixedLines({ path, text }: SourceFile): readonly string[] {
  let from = 0;
  let covered = "";
  for (const { start, end } of findTags({ path, text }, [])) {
    covered += text.slice(from, start) + OPEN;
    from = end;
  }
  const lines = (covered + text.slice(from)).split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.includes(OPEN));
}

const OPEN = "\uE000";

function holds({ text }: SourceFile, fixed: readonly string[]): boolean {
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  return fixed.every((line) => lines.has(line));
}
