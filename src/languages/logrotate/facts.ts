import { doubted, type Fact, type Located, type RotationFact } from "../../model/index.ts";
import { idleOf } from "./idle.ts";
import type { Block, LogrotateDocument } from "./document.ts";

/** The logs that are rotated, and those that a block which logrotate drops was meant to rotate. */
export function facts({ blocks }: LogrotateDocument): readonly Fact[] {
  return blocks.map(
    (block): RotationFact => ({
      kind: "rotation",
      patterns: patternsOf(block),
      reopen: reopenOf(block),
      commands: block.commandsAfter,
      dropped: !block.kept.value,
      idle: idleOf(block),
      span: block.span,
    }),
  );
}

/** A log that an earlier block has is not rotated by this one; whether a block is dropped decides about all of its logs. */
function patternsOf({ patterns, duplicates, kept }: Block): readonly Located<string>[] {
  const refused = new Set(duplicates.items.map(({ pattern }) => pattern));
  return patterns.filter((pattern) => !refused.has(pattern)).map((pattern) => doubted(pattern, kept.doubt));
}

/** With `copy` and `copytruncate` the file stays where it is, so its writer goes on in it. */
function reopenOf(block: Block): RotationFact["reopen"] {
  if (block.copyTruncate.value || block.copy.value) return "copytruncate";
  return block.commandsAfter.length > 0 ? "signal" : "none";
}
