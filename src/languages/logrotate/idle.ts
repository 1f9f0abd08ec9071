import { derived, type IdleRotation, type Located } from "../../model/index.ts";
import type { Block } from "./document.ts";

/** Why a block that logrotate reads may yet leave its logs to grow. */
export function idleOf(block: Block): Located<IdleRotation | undefined> {
  return derived({ span: block.span }, () => refusing(block) ?? waiting(block) ?? seldom(block));
}

function refusing({ refusingScript: script }: Block): IdleRotation | undefined {
  return script && { why: "a script before its rotation always fails", forever: true, span: script.span };
}

function waiting({ criterion, minSize }: Block): IdleRotation | undefined {
  const { value } = criterion;
  const size = value.kind === "size" ? { ...criterion, value: value.bytes } : minSize;
  if (!size || size.value < LARGE) return undefined;
  return { why: `its block waits until a log has ${Math.round(size.value / GIB)} GB`, forever: true, span: size.span };
}

function seldom({ criterion, maxSize }: Block): IdleRotation | undefined {
  if (criterion.value.kind !== "yearly" || (maxSize && maxSize.value < LARGE)) return undefined;
  return { why: "its block rotates once a year", forever: false, span: criterion.span };
}

const GIB = 1024 ** 3;
/** A log that waits for so much has filled many a disk before. */
const LARGE = 10 * GIB;
