import { nameGlob, type Matcher } from "../languages/grammar/glob.ts";
import { isOpen } from "../languages/grammar/open-path.ts";
import { looking, type Located, type RotationFact } from "../model/index.ts";
import { join } from "../environment/join.ts";
import type { Environment } from "../environment/index.ts";
import { PathPatterns } from "./path-patterns.ts";
import { mayShareHost } from "./share-host.ts";

/** A pattern of a rotation tool that takes care of a log. */
export interface Coverage {
  readonly rotation: RotationFact;
  readonly pattern: Located<string>;
}

/** What rotates a log besides its writer: for certain, and perhaps, where a part of a path is known on the host only. */
export interface LogCoverage {
  readonly certain: readonly Coverage[];
  readonly possible: readonly Coverage[];
}

/** What the logrotate files of an environment take care of. */
export interface Rotation {
  /** What rotates a log besides its writer, on the log's own host where files say which are whose. */
  of(this: void, path: Located<string>): LogCoverage;
  /** What rotates a log by a block that logrotate drops for a fault in it. */
  droppedFor(this: void, path: Located<string>): LogCoverage;
  /**
   * Why files that were not read may rotate a log: an included one, a distribution's own in /var/log, or all of them where the
   * checkout has none. Undefined when nothing more can come.
   */
  unseenFor(this: void, path: Located<string>): "include" | "distribution" | "host" | undefined;
}

/** What rotates logs from outside, found once for all rules; an environment without a logrotate file has one that knows nothing. */
export const rotation = join("rotation", [], (environment): Rotation => {
  const { facts, logrotate, problems, hostOf } = environment;
  const include = problems.some(
    ({ kind, language }) => (kind === "unseen" || kind === "unreadable") && language === "logrotate",
  );
  const whole = logrotate.some(({ context, blocks }) => context === "whole" && !isOfBuildout(blocks));
  const onItsHost = (rotations: Environment["facts"]["rotation"]): Rotation["of"] => {
    const hosts = new Map<RotationFact, string | undefined>(rotations.map((each) => [each, each.host]));
    const covering = coverageBy(rotations, nameGlob);
    return (path) => {
      const log = { host: hostOf(path.span.file.path) };
      const isHere = ({ rotation }: Coverage): boolean => mayShareHost({ host: hosts.get(rotation) }, log);
      const { certain, possible } = covering(path);
      return { certain: certain.filter(isHere), possible: possible.filter(isHere) };
    };
  };
  return {
    of: onItsHost(facts.rotation.filter(({ dropped }) => !dropped)),
    droppedFor: onItsHost(facts.rotation.filter(({ dropped }) => dropped)),
    unseenFor({ value }) {
      if (include) return "include";
      if (logrotate.length === 0) return "host";
      return value.startsWith("/var/log/") && !whole ? "distribution" : undefined;
    },
  };
});

/** A logrotate.conf for the logs of one buildout, which runs it beside the host's own. */
function isOfBuildout(blocks: Environment["logrotate"][number]["blocks"]): boolean {
  const { result } = looking(() => blocks.flatMap(({ patterns }) => patterns.map(({ value }) => value)));
  return result.length > 0 && result.every((pattern) => !pattern.startsWith("/"));
}

/** Compares paths of logs with the patterns of rotation tools. A pattern in doubt tells so when it is found, not while others are compared. */
export function coverageBy(
  rotations: readonly RotationFact[],
  compile: (name: string) => Matcher,
): (path: Located<string>) => LogCoverage {
  const all = rotations.flatMap((rotation) => rotation.patterns.map((pattern) => ({ rotation, pattern })));
  const patterns = indexed(all, compile);
  const doubted = indexed(
    all.filter(({ pattern }) => pattern.doubt),
    compile,
  );
  return ({ value: path }) =>
    path.startsWith("/") && !isOpen(path)
      ? { certain: patterns.covering(path), possible: doubted.agreeing(path) }
      : { certain: [], possible: patterns.agreeing(path) };
}

function indexed(coverage: readonly Coverage[], compile: (name: string) => Matcher): PathPatterns<Coverage> {
  const { result } = looking(() => coverage.map((each) => [each.pattern.value, each] as const));
  return new PathPatterns(result, compile);
}
