import type { LogFact, RotationFact, Subject } from "../model/index.ts";
import type { Environment } from "./environment.ts";
import { coverageOf, type Coverage } from "./join-log-rotation.ts";
import { supervisedLogs } from "./join-supervised-logs.ts";

/** A log with what rotates it. Address: `log:/srv/plone/var/log/zeo.log`. */
export interface KeptLog extends Subject {
  readonly log: LogFact;
  /** Patterns that are the log's for certain, or by all that can be told from the files: below a root that only the host knows, the rest of the path agrees. */
  readonly covers: readonly Coverage[];
  /** Patterns that may be this log's or another's. */
  readonly mayCover: readonly Coverage[];
  /** The pattern of a block that logrotate drops for a fault in it. */
  readonly dropped: Coverage | undefined;
  /** Why a rotation tool may know more of it than is seen here; undefined when nothing says so. */
  readonly unseen: "include" | "distribution" | undefined;
}

/** The logs that programs keep by themselves. Those of supervisord are left out: its own rules judge them with its own bounds. */
export function keptLogs(environment: Environment): readonly KeptLog[] {
  const supervised = new Set(supervisedLogs(environment).flatMap(({ paths }) => paths.map(placeOf)));
  const logs = environment.facts.log.filter(({ path }) => !supervised.has(placeOf(path)) && isFile(path.value));
  const ends = countEnds(logs);
  const lost = droppedBlocks(environment);
  return logs.map((log) => {
    const { certain, possible } = coverageOf(log.path.value, environment.facts.rotation);
    const likely = isBelowOpenRoot(log.path.value) && roots(possible) >= (ends.get(knownEnd(log.path.value)) ?? 1) ? possible : [];
    const covers = certain.length > 0 ? certain : likely;
    const missed = coverageOf(log.path.value, lost);
    const dropped = missed.certain[0] ?? missed.possible[0];
    return { address: `log:${log.path.value}`, span: log.path.span, log, covers, mayCover: possible, dropped, unseen: unseenOf(log.path.value, environment) };
  });
}

function droppedBlocks({ logrotate }: Environment): readonly RotationFact[] {
  const blocks = logrotate.flatMap((document) => document.blocks).filter(({ kept }) => !kept);
  return blocks.map(({ patterns, span }) => ({ kind: "rotation", patterns, reopen: "none", span }));
}

function placeOf({ span: { file, start }, value }: LogFact["path"]): string {
  return `${file.path}:${start}:${value}`;
}

function isFile(path: string): boolean {
  return !/^(?:\/dev\/|\/proc\/|syslog|std(?:out|err)$|-$|\||$)/i.test(path);
}

/** A leading placeholder or a relative path, and at least a folder and a name that are known. */
function isBelowOpenRoot(path: string): boolean {
  return /^(?:\$\{[^{}/]*\}|%\([^()/]*\)s|\{\{[^{}/]*\}\})?\/?[^/${}%]+\/[^${}%]+$/.test(path) && !path.startsWith("/");
}

/** What stands behind the placeholder. */
function knownEnd(path: string): string {
  return path.slice(path.lastIndexOf("}") + 1).replace(/^\/|^%\([^)]*\)s\//, "");
}

/** How many logs of different roots have the same known end: two buildouts with one layout need two patterns. */
function countEnds(logs: readonly LogFact[]): ReadonlyMap<string, number> {
  const roots = new Map<string, Set<string>>();
  for (const { path } of logs) {
    const end = knownEnd(path.value);
    const folder = path.span.file.path.split("/").slice(0, -1).join("/");
    roots.set(end, (roots.get(end) ?? new Set()).add(`${folder}:${path.value}`));
  }
  return new Map([...roots].map(([end, places]) => [end, places.size]));
}

/** Over how many folders the patterns spread. */
function roots(coverage: readonly Coverage[]): number {
  return new Set(coverage.map(({ pattern }) => pattern.value.slice(0, pattern.value.lastIndexOf("/")))).size;
}

/** A distribution's own files rotate logs in /var/log and nowhere else. */
function unseenOf(path: string, { logrotate, problems }: Environment): KeptLog["unseen"] {
  if (problems.some(({ kind, language }) => kind === "unseen" && language === "logrotate")) return "include";
  const whole = logrotate.some(({ context }) => context === "whole");
  return path.startsWith("/var/log/") && !whole ? "distribution" : undefined;
}
