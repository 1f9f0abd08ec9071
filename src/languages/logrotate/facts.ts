import type { Fact, Located, RotationFact } from "../../model/index.ts";
import type { Block, LogrotateDocument } from "./document.ts";

/** The logs that are rotated: a block that logrotate drops rotates nothing. */
export function facts({ blocks }: LogrotateDocument): readonly Fact[] {
  return blocks
    .filter(({ kept }) => kept)
    .map(
      (block): RotationFact => ({
        kind: "rotation",
        patterns: patternsOf(block),
        reopen: reopenOf(block),
        span: block.span,
      }),
    );
}

/** A log that an earlier block has is not rotated by this one. */
function patternsOf({ patterns, duplicates }: Block): readonly Located<string>[] {
  const refused = new Set(duplicates.map(({ pattern }) => pattern));
  return patterns.filter((pattern) => !refused.has(pattern));
}

/** With `copy` and `copytruncate` the file stays where it is, so its writer goes on in it. */
function reopenOf(block: Block): RotationFact["reopen"] {
  if (block.copyTruncate.value || block.copy.value) return "copytruncate";
  const scripts = [block.postRotate, block.lastAction, block.preRotate, block.firstAction];
  return scripts.some((script) => script !== undefined && hasCommand(script.value)) ? "signal" : "none";
}

/** Whether a line of a script is more than blanks and a comment. */
function hasCommand(script: string): boolean {
  return script.split("\n").some((line) => /^\s*[^\s#]/.test(line));
}
