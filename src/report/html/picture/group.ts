import type { ServiceReport } from "../../../model/index.ts";

/** A box of the picture: one service, or several that are alike. */
export interface Group {
  readonly id: string;
  readonly kind: ServiceReport["kind"];
  readonly host: string | undefined;
  readonly members: readonly [ServiceReport, ...ServiceReport[]];
}

/** Lines between boxes, those between the same two as one. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly ports: readonly number[];
  readonly fails: boolean;
}

/** What stands in a box: its name, what it is, and where it listens. */
export function wordsOf({ kind, members }: Group): readonly string[] {
  const [first] = members;
  const last = members.at(-1) ?? first;
  if (kind === "worker" && members.length > 1) return namesOf(members.map(({ name }) => name));
  if (kind === "elsewhere" && members.length > 1)
    return [`${members.length} addresses`, first.name, `… ${last.name}`, ...(first.title ? [first.title] : [])];
  const name = members.length === 1 ? first.name : `${first.name} … ${last.name}`;
  const what = first.title ?? "";
  const count = members.length === 1 || what === "" ? what : `${members.length} × ${what}`;
  const ports = rangeText(members.flatMap((member) => member.ports));
  return [name, ...(count === "" ? [] : [count]), ...(ports === "" ? [] : [ports])];
}

function namesOf(names: readonly string[]): readonly string[] {
  return names.length <= MOST_NAMES + 1
    ? names
    : [...names.slice(0, MOST_NAMES), `and ${names.length - MOST_NAMES} more`];
}

const MOST_NAMES = 6;

/** ":8081–8085", ":80, 8404": a colon tells that these are ports. */
export function rangeText(ports: readonly number[]): string {
  const sorted = [...new Set(ports)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const port of sorted) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === port) last[1] = port;
    else runs.push([port, port]);
  }
  const texts = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const shown = texts.length <= MOST_PORTS + 1 ? texts : [...texts.slice(0, MOST_PORTS), "…"];
  return shown.length === 0 ? "" : `:${shown.join(", ")}`;
}

const MOST_PORTS = 3;
