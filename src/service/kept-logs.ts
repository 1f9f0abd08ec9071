import {
  type Located,
  type LogFact,
  type OwnRotation,
  type RotationFact,
  type Step,
  type Subject,
} from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { commandLogs } from "./command-logs.ts";
import { rotation, type Coverage, type Rotation } from "./log-rotation.ts";
import { supervisedLogs } from "./supervised-logs.ts";

/** A log with what keeps it from growing. Address: `log:/srv/plone/var/log/zeo.log`. */
export interface KeptLog extends Subject {
  readonly log: LogFact;
  /** Its folder, as written. */
  readonly folder: string;
  readonly keeping: Keeping;
}

/** What keeps a log from growing. */
export type Keeping =
  /** Its writer, for certain or with a doubt of its own. */
  | { readonly by: "writer"; readonly bound: Located<OwnRotation> }
  /** A pattern that is the log's for certain, or by all that can be told from the files. */
  | { readonly by: "logrotate"; readonly pattern: Located<string>; readonly rotation: RotationFact }
  | { readonly by: "both"; readonly bound: Located<OwnRotation>; readonly pattern: Located<string> }
  /** A pattern that may be this log's or another's. */
  | { readonly by: "perhaps"; readonly pattern: Located<string> }
  /** A pattern of a block that logrotate drops for a fault in it. */
  | { readonly by: "dropped"; readonly pattern: Located<string> }
  /** A line that is meant to bound it and does not. */
  | { readonly by: "nothing"; readonly ineffective: Step }
  /** Nothing that was read, for lack of a block; other logrotate files may: included ones, a distribution's, or all of them where none is in the checkout. */
  | { readonly by: "unseen"; readonly where: "include" | "distribution" | "host"; readonly lack: string }
  /** A part of its buildout writes logrotate files when buildout runs. */
  | { readonly by: "recipe"; readonly part: Part }
  | { readonly by: "nobody"; readonly lack: string };

type Part = Environment["buildout"][number]["parts"]["items"][number];

/** The logs that programs keep by themselves. Those of supervisord are left out: its own rules judge them with its own bounds. */
export const keptLogs = join("keptLogs", ["buildout", "supervisor", "nginx", "apache"], findLogs);

function findLogs(environment: Environment): readonly KeptLog[] {
  const supervised = new Set(supervisedLogs.in(environment).flatMap(({ paths }) => paths.map(placeOf)));
  const logs = withoutRepeats(
    [...environment.facts.log, ...commandLogs.in(environment)].filter(
      ({ path }) => !supervised.has(placeOf(path)) && isFile(path.value),
    ),
  );
  const ends = countEnds(logs);
  return logs.map((log) => ({
    address: `log:${log.path.value}`,
    span: log.path.span,
    log,
    folder: folderOf(log.path.value),
    keeping: orByRecipe(keepingOf(log, ends, rotation.in(environment)), log, environment),
  }));
}

function keepingOf(
  { path, ownRotation, ineffective }: LogFact,
  ends: ReadonlyMap<string, number>,
  rotation: Rotation,
): Keeping {
  const { certain, possible } = rotation.of(path);
  const likely =
    isBelowOpenRoot(path.value) && roots(possible) >= (ends.get(behindPlaceholder(path.value)) ?? 1) ? possible : [];
  const coverage = certain[0] ?? likely[0];
  const pattern = coverage?.pattern;
  const bound = ownRotation && (ownRotation.value.maxBytes > 0 || ownRotation.doubt) ? ownRotation : undefined;
  const second = pattern ?? possible.find((each) => each.pattern.doubt)?.pattern;
  if (bound) return second ? { by: "both", bound, pattern: second } : { by: "writer", bound };
  if (coverage) return { by: "logrotate", pattern: coverage.pattern, rotation: coverage.rotation };
  if (possible[0]) return { by: "perhaps", pattern: possible[0].pattern };
  const missed = rotation.droppedFor(path);
  const dropped = missed.certain[0] ?? missed.possible[0];
  if (dropped) return { by: "dropped", pattern: dropped.pattern };
  if (ineffective) return { by: "nothing", ineffective };
  const where = rotation.unseenFor(path);
  // Two buildouts may have a folder of one name, which are two on their hosts.
  const lack = `a block for ${folderOf(path.value)} of ${folderOf(path.span.file.path)}`;
  return where ? { by: "unseen", where, lack } : { by: "nobody", lack };
}

/** Where nothing that was read rotates a log, a part of its buildout may write what does. */
function orByRecipe(keeping: Keeping, { path }: LogFact, { buildout }: Environment): Keeping {
  if (keeping.by !== "unseen" && keeping.by !== "nobody") return keeping;
  const part = buildout
    .filter(({ layers }) => layers.some(({ file }) => file === path.span.file))
    .flatMap(({ parts }) => parts.items)
    .find(({ writesRotation }) => writesRotation);
  return part ? { by: "recipe", part } : keeping;
}

/** Two roots that share a part write one log by one line. */
function withoutRepeats(logs: readonly LogFact[]): readonly LogFact[] {
  return [...new Map(logs.map((log) => [`${placeOf(log.path)}\n${log.writer}`, log])).values()];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
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

function behindPlaceholder(path: string): string {
  return path.slice(path.lastIndexOf("}") + 1).replace(/^\/|^%\([^)]*\)s\//, "");
}

/** How many logs of different roots have the same known end: two buildouts with one layout need two patterns. */
function countEnds(logs: readonly LogFact[]): ReadonlyMap<string, number> {
  const roots = new Map<string, Set<string>>();
  for (const { path } of logs) {
    const end = behindPlaceholder(path.value);
    const folder = path.span.file.path.split("/").slice(0, -1).join("/");
    roots.set(end, (roots.get(end) ?? new Set()).add(`${folder}:${path.value}`));
  }
  return new Map([...roots].map(([end, places]) => [end, places.size]));
}

/** Over how many folders the patterns spread; counted once for all logs that they may mean. */
function roots(coverage: readonly Coverage[]): number {
  const count =
    spreads.get(coverage) ??
    new Set(coverage.map(({ pattern }) => pattern.value.slice(0, pattern.value.lastIndexOf("/")))).size;
  spreads.set(coverage, count);
  return count;
}

const spreads = new WeakMap<readonly Coverage[], number>();
