import { derived, type IdleRotation, type Located } from "../../model/index.ts";
import type { Block } from "./document.ts";

/** Why a block that logrotate reads may yet leave its logs to grow. */
export function idleOf(block: Block): Located<IdleRotation | undefined> {
  return derived(
    { span: block.span },
    () => refusing(block) ?? powerless(block) ?? waiting(block) ?? missing(block) ?? seldom(block),
  );
}

function refusing({ refusingScript: script }: Block): IdleRotation | undefined {
  return script && { why: "a script before its rotation always fails", settledBy: undefined, span: script.span };
}

/** As nobody, logrotate may rename no file in a folder of logs. */
function powerless({ su }: Block): IdleRotation | undefined {
  return su && /^nobody\s/.test(su.value)
    ? { why: "its block is rotated as nobody, who may rename nothing there", settledBy: undefined, span: su.span }
    : undefined;
}

/** A block whose `olddir` is missing is refused whole. */
function missing({ oldDir, createOldDir }: Block): IdleRotation | undefined {
  return oldDir && !createOldDir
    ? { why: `its block is refused where ${oldDir.value} is missing`, settledBy: "createolddir", span: oldDir.span }
    : undefined;
}

function waiting({ criterion, minSize }: Block): IdleRotation | undefined {
  const { value } = criterion;
  const size = value.kind === "size" ? { ...criterion, value: value.bytes } : minSize;
  if (!size || size.value < LARGE) return undefined;
  return {
    why: `its block waits until a log has ${Math.round(size.value / GIB)} GB`,
    settledBy: undefined,
    span: size.span,
  };
}

function seldom({ criterion, maxSize }: Block): IdleRotation | undefined {
  if (criterion.value.kind !== "yearly" || (maxSize && maxSize.value < LARGE)) return undefined;
  return {
    why: "its block rotates once a year",
    settledBy: "how fast the log grows, or a maxsize,",
    span: criterion.span,
  };
}

const GIB = 1024 ** 3;
/** A log that waits for so much has filled many a disk before. */
const LARGE = 10 * GIB;
