import type { Problem } from "../../model/index.ts";
import type { Block, Directive } from "./document.ts";
import { blocksIn, effective, single } from "./effective.ts";
import { refused } from "./fault.ts";
import { readSize } from "./units.ts";

/** Buffers of answers that do not fit one another: nginx compares them in each server and location. */
export function bufferFaults(root: Block): readonly Problem[] {
  const found = new Map<number, Problem>();
  for (const block of blocksIn(root))
    for (const family of FAMILIES) {
      const problem = isCompared(block, family) ? bufferFault(block, family) : undefined;
      // A line of http counts in all servers.
      if (problem?.span) found.set(problem.span.start, problem);
    }
  return [...found.values()];
}

const FAMILIES = ["proxy", "fastcgi", "uwsgi", "scgi"] as const;

type Family = (typeof FAMILIES)[number];

const NAMES = ["buffer_size", "buffers", "busy_buffers_size"] as const;

/** In bytes, on machines with pages of 4k. */
const PAGE = 4096;

function isCompared(block: Block, family: Family): boolean {
  if (block.place === "server") return true;
  const isInner = block.place === "location" || block.place === "if in location";
  return isInner && NAMES.some((name) => block.own(`${family}_${name}`).items.length > 0);
}

function bufferFault(block: Block, family: Family): Problem | undefined {
  const lines = NAMES.map((name) => single(block, `${family}_${name}`));
  const isOpen = NAMES.some((name) => effective(block, `${family}_${name}`).doubt) || lines.some(isDoubted);
  const [first, many, busy] = lines;
  const at = busy ?? first ?? many;
  if (isOpen || !at) return undefined;
  const count = Number(many?.args[0]?.value ?? 8);
  const one = bytesOf(many, 1);
  const largest = Math.max(bytesOf(first, 0), one);
  const used = busy ? bytesOf(busy, 0) : 2 * largest;
  const room = (count - 1) * one;
  if (![count, one, largest, used].every(Number.isFinite)) return undefined;
  if (used < largest)
    return refused(
      at.span,
      `${at.name} is ${size(used)}, less than one buffer of ${size(largest)}; write at least that.`,
    );
  if (used <= room) return undefined;
  const needs = busy ? `${at.name} is ${size(used)}` : `${at.name} needs ${size(used)} for what is sent at a time`;
  const buffers = `all ${family}_buffers but one hold ${size(room)}`;
  return refused(
    at.span,
    `${needs}, and ${buffers}; write ${family}_buffers 8 ${size(largest)}, or smaller ones there.`,
  );
}

function isDoubted(line: Directive | undefined): boolean {
  return line !== undefined && (line.doubt !== undefined || line.args.some(({ doubt }) => doubt));
}

function bytesOf(line: Directive | undefined, at: number): number {
  return line ? (readSize(line.args[at]?.value ?? "", "size") ?? NaN) : PAGE;
}

function size(bytes: number): string {
  return bytes % 1024 === 0 ? `${bytes / 1024}k` : `${bytes} bytes`;
}
