import {
  fileSpan,
  looking,
  type CommandFact,
  type Listed,
  type Located,
  type Problem,
  type Setting,
  type Span,
  type ZopeFact,
} from "../model/index.ts";
import type { ByteRange } from "../plan/capacity/inputs.ts";
import { OBJECT_BYTES, ZEO_BASIS, ZEO_SERVER, ZOPE_BASE } from "../plan/memory/usual.ts";
import type { Environment, Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { mayShareHost } from "./share-host.ts";
import { varnishUses, type VarnishUse } from "./varnish/memory.ts";

export { systemReserveBytes } from "../plan/capacity/process-size.ts";

/** A range in bytes: nobody knows a process's memory to the megabyte before it runs. */
export type { ByteRange };

/** A process, and the host that it runs on where the files say it. */
export interface Running {
  readonly name: string;
  readonly span: Span;
  readonly host: string | undefined;
}

/** What one process is expected to take, and what that rests on. */
export interface MemoryUse extends ByteRange, Running {
  /** The arithmetic in words: "base 250–450 MB + 2 threads × 30000 objects × 1.2–8 kB". */
  readonly basis: string;
  /** The terms of a Zope; undefined for other processes. */
  readonly zope: ZopeTerms | undefined;
  /** What a watchdog allows it, whether or not the range reaches so far. */
  readonly ceiling: Located<number> | undefined;
  /** Why it may take another range, or not run at all. */
  readonly doubt?: Problem | undefined;
}

/** What a Zope's memory is made of: base + threads × objects × bytes an object. */
export interface ZopeTerms {
  readonly base: ByteRange;
  readonly threads: ZopeFact["threads"];
  readonly objects: ZopeFact["cacheObjects"];
  readonly objectBytes: ByteRange;
}

/** What the processes of an environment take, and which of them nothing is known about. */
export interface MemoryBudget {
  readonly uses: readonly MemoryUse[];
  /** Programs that run here and have no model; whoever sums up must add them. */
  readonly unmodelled: Listed<Running>;
}

/** Applies the process models over everything that the environment says runs in it; what is known of a process goes before its model. */
export const memoryBudget = join("memoryBudget", ["buildout", "supervisor", "systemd"], (environment): MemoryBudget => {
  const varnishes = varnishUses.in(environment).map((use) => limited(varnishUse(use), environment));
  const estimates = [...zopes(environment), ...zeos(environment), ...varnishes, ...supervision(environment)].filter(
    (use) => !environment.facts.memory.some((known) => known.name === use.name && mayShareHost(known, use)),
  );
  return { uses: [...estimates, ...declared(environment)], unmodelled: unmodelled(environment) };
});

/** The part of a budget that runs on certain hosts. */
export function partOf({ uses, unmodelled }: MemoryBudget, on: (host: string | undefined) => boolean): MemoryBudget {
  const here = <R extends Running>(all: readonly R[]): readonly R[] => all.filter(({ host }) => on(host));
  return { uses: here(uses), unmodelled: { ...unmodelled, items: here(unmodelled.items) } };
}

const MB = 1024 * 1024;

/** One Python process: supervisord itself, and each event listener; an estimate. */
const PYTHON_PROCESS: ByteRange = { low: 15 * MB, high: 30 * MB };

/**
 * Each thread has its own connection, and each connection its own cache: base + threads × objects × bytes an object.
 * The range is an upper bound, since a connection exists only once that many threads really worked at a time.
 *
 * @see https://zodb.org/en/latest/reference/zodb.html
 */
function zopes(environment: Environment): readonly MemoryUse[] {
  return environment.facts.zope.map((zope) => withDoubt(() => limited(zopeUse(zope), environment)));
}

function zopeUse({ name, span, host, server, threads, cacheObjects }: Hosted<ZopeFact>): MemoryUse {
  const base = ZOPE_BASE[server];
  const objects = threads.value * cacheObjects.value;
  return {
    name: name.value,
    span,
    host,
    low: base.low + objects * OBJECT_BYTES.low,
    high: base.high + objects * OBJECT_BYTES.high,
    basis: `base ${megabytes(base)} + ${said(threads)} threads × ${said(cacheObjects)} objects × 1.2–8 kB`,
    zope: { base, threads, objects: cacheObjects, objectBytes: OBJECT_BYTES },
    ceiling: undefined,
  };
}

/** A use keeps the doubts of what it was computed from. */
function withDoubt(compute: () => MemoryUse): MemoryUse {
  const { result, doubts } = looking(compute);
  return { ...result, doubt: doubts[0] };
}

const OTHER = { zope: undefined, ceiling: undefined } as const;

/** A watchdog's ceiling is the most that its process takes for long. */
function limited(use: MemoryUse, environment: Environment): MemoryUse {
  const limits = environment.facts["memory-limit"].filter((limit) => mayShareHost(limit, use));
  const limit =
    limits.find(({ process }) => process?.value === use.name) ?? limits.find(({ process }) => process === undefined);
  if (!limit) return use;
  const ceiling = limit.bytes.value;
  if (ceiling >= use.high) return { ...use, ceiling: limit.bytes };
  return {
    ...use,
    low: Math.min(use.low, ceiling),
    high: ceiling,
    ceiling: limit.bytes,
    basis: `${use.basis}, at most ${Math.round(ceiling / MB)} MB by memmon`,
  };
}

function zeos(environment: Environment): readonly MemoryUse[] {
  return environment.facts.zeo.map(({ name, span, host }) =>
    withDoubt(() => ({ name: name.value, span, host, ...ZEO_SERVER, ...OTHER, basis: ZEO_BASIS })),
  );
}

function varnishUse({ daemon: { name, program, storages, host }, low, high, basis, doubt }: VarnishUse): MemoryUse {
  const span = storages.items[0]?.span ?? program.span;
  return { name, span, host, low, high, ...OTHER, basis, doubt };
}

function declared(environment: Environment): readonly MemoryUse[] {
  return environment.facts.memory.map(({ name, span, host, lowBytes, highBytes, basis }) =>
    withDoubt(() =>
      limited({ name, span, host, low: lowBytes.value, high: highBytes.value, ...OTHER, basis }, environment),
    ),
  );
}

function supervision(environment: Environment): readonly MemoryUse[] {
  return environment.supervisor.flatMap((document) => {
    const basis = "a Python process, 15–30 MiB";
    const host = environment.hostOf(document.main.path);
    const daemon = { name: "supervisord", span: document.supervisord?.span ?? fileSpan(document.main) };
    return [daemon, ...document.listeners].map(({ name, span }) => ({
      name,
      span,
      host,
      ...PYTHON_PROCESS,
      ...OTHER,
      basis,
    }));
  });
}

/** A command or a part in doubt may be another, so there may be more. */
function unmodelled(environment: Environment): MemoryBudget["unmodelled"] {
  const { facts } = environment;
  const { result, doubts } = looking(() => {
    const varnishes = varnishUses.in(environment).map(({ daemon }) => daemon);
    const parts = [...facts.zope, ...facts.zeo].map(({ name, host }) => ({ name: name.value, host }));
    const modelled = [...parts, ...varnishes, ...facts.memory];
    return facts.command.filter(
      ({ autostart, ...fact }) =>
        autostart &&
        !varnishes.some(({ command }) => command === fact.command.span) &&
        !(environment.supervisor.length > 0 && isSupervisor(fact)) &&
        !modelled.some((known) => mayShareHost(known, fact) && runs(fact, known)),
    );
  });
  return { items: result.map(({ name, command, host }) => ({ name, span: command.span, host })), doubt: doubts[0] };
}

/** supervisord is counted by its own files, whatever starts it. */
function isSupervisor({ command }: Pick<CommandFact, "command">): boolean {
  return /(?:^|\/)supervisord(?=\s|$)/.test(command.value);
}

/** Whether a program starts what has a model, by its name or the script of a buildout part: `/srv/plone/bin/instance1 console`. */
function runs({ name, command }: Pick<CommandFact, "name" | "command">, known: { readonly name: string }): boolean {
  const part = known.name;
  return name === part || command.value.split(/\s+/).some((word) => word === part || word.endsWith(`/${part}`));
}

function megabytes({ low, high }: ByteRange): string {
  return `${Math.round(low / MB)}–${Math.round(high / MB)} MB`;
}

function said(value: Setting<number>): string {
  return value.from !== undefined ? `${value.value} (${value.from})` : String(value.value);
}
