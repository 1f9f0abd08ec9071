import type { ByteRange, HostInput, PostgresqlMemory, ProcessInput } from "../../plan/capacity/inputs.ts";
import type { ProcessAnswer } from "../../plan/capacity/ram.ts";
import { isDefault } from "../../plan/sourced.ts";
import { formatBytes } from "../format-bytes.ts";
import { formatByteRange } from "./byte-range.ts";

/** Processes that take the same for the same reasons, as one row of a table. */
export interface ProcessRow {
  readonly names: readonly string[];
  /** Of one process. */
  readonly bytes: ByteRange;
  /** The arithmetic of one process. */
  readonly basis: string;
}

/** Rows in the order of the first process of each. */
export function processRows(
  processes: HostInput["processes"],
  answers: readonly ProcessAnswer[],
): readonly ProcessRow[] {
  const rows = new Map<string, ProcessRow>();
  processes.forEach((process, index) => {
    const answer = answers[index];
    if (!answer) return;
    const row = { names: [process.name], bytes: answer.bytes, basis: basis(process, answer) };
    const key = JSON.stringify([row.bytes, row.basis]);
    const alike = rows.get(key);
    rows.set(key, alike ? { ...alike, names: [...alike.names, process.name] } : row);
  });
  return [...rows.values()];
}

/** "instance1 … instance5", "httpok1, memmon", "instance1 and 5 more". */
export function namesOf(names: readonly string[]): string {
  const different = [...new Set(names)];
  const [first = ""] = different;
  if (different.length < 3) return different.join(", ");
  const stems = new Set(different.map((name) => name.replace(/\d{1,9}$/, "")));
  if (stems.size > 1) return `${first} and ${names.length - 1} more`;
  const sorted = different.toSorted((a, b) => numberOf(a) - numberOf(b));
  return `${sorted[0] ?? ""} … ${sorted.at(-1) ?? ""}`;
}

function numberOf(name: string): number {
  return Number(/\d{1,9}$/.exec(name)?.[0] ?? 0);
}

function basis({ memory, ceiling }: ProcessInput, { cacheBytes, limited }: ProcessAnswer): string {
  const most = limited && ceiling ? `; at most ${formatBytes(ceiling.value)} by memmon` : "";
  if (memory.kind === "other") return memory.basis + most;
  if (memory.kind === "postgresql") return postgresqlBasis(memory) + most;
  const { base, threads, objects, objectBytes } = memory;
  const said = ({ value, source }: typeof threads): string =>
    isDefault(source) ? `${value} (default)` : String(value);
  const each = `${kilobytes(objectBytes.value.low)}–${kilobytes(objectBytes.value.high)} kB`;
  const cache = cacheBytes ? ` = ${formatByteRange(cacheBytes)}` : "";
  const noun = threads.value === 1 ? "thread" : "threads";
  return `base ${formatByteRange(base.value)} + ${said(threads)} ${noun} × ${said(objects)} objects × ${each}${cache}${most}`;
}

function postgresqlBasis({ sharedBuffers, connections, workMem, maintenanceWorkMem }: PostgresqlMemory): string {
  return `shared_buffers ${formatBytes(sharedBuffers.value)} + up to ${connections.value} connections × (work_mem ${formatBytes(workMem.value)} + 10 MiB) + 3 × maintenance_work_mem ${formatBytes(maintenanceWorkMem.value)}`;
}

function kilobytes(bytes: number): string {
  return String(Number((bytes / 1000).toPrecision(2)));
}
