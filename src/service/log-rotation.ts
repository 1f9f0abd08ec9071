import { globMatches, nameMatches } from "../languages/grammar/glob.ts";
import type { Located, RotationFact } from "../model/index.ts";
import { join } from "../environment/join.ts";

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
  /** What rotates a log besides its writer. */
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
  const { facts, logrotate, problems } = environment;
  const dropped = logrotate
    .flatMap(({ blocks }) => blocks)
    .filter(({ kept }) => !kept)
    .map(({ patterns, span }): RotationFact => ({ kind: "rotation", patterns, reopen: "none", span }));
  const include = problems.some(({ kind, language }) => kind === "unseen" && language === "logrotate");
  const whole = logrotate.some(({ context }) => context === "whole");
  return {
    of: (path) => coverageOf(path.value, facts.rotation),
    droppedFor: (path) => coverageOf(path.value, dropped),
    unseenFor(path) {
      if (include) return "include";
      if (logrotate.length === 0) return "host";
      return path.value.startsWith("/var/log/") && !whole ? "distribution" : undefined;
    },
  };
});

/** Compares a log's path with the patterns of rotation tools. */
export function coverageOf(path: string, rotations: readonly RotationFact[]): LogCoverage {
  const all = rotations.flatMap((rotation) => rotation.patterns.map((pattern) => ({ rotation, pattern })));
  if (path.startsWith("/") && !isOpen(path)) {
    return {
      certain: all.filter(({ pattern }) => globMatches(pattern.value, clean(path))),
      possible: all.filter(({ pattern }) => pattern.doubt && endsAlike(path, pattern.value)),
    };
  }
  return { certain: [], possible: all.filter(({ pattern }) => endsAlike(path, pattern.value)) };
}

/** Whether the known ends of both agree: what stands behind the last part that only the host knows. */
function endsAlike(path: string, pattern: string): boolean {
  const names = knownEnd(path);
  const patterns = knownEnd(pattern);
  const length = Math.min(names.length, patterns.length);
  return names
    .slice(names.length - length)
    .every((name, index) => nameMatches(patterns[patterns.length - length + index] ?? "", name));
}

function knownEnd(path: string): readonly string[] {
  const parts = clean(path)
    .split("/")
    .filter((part) => part !== "." && part !== "");
  return parts.slice(parts.findLastIndex(isOpen) + 1);
}

/** `%(here)s`, `${…}`, `{{ … }}` and their like. */
function isOpen(part: string): boolean {
  return /%\(|\$[{(A-Za-z]|\{\{|\{%|<%|@@/.test(part);
}

function clean(path: string): string {
  return path.replaceAll(/\/{2,}/g, "/").replaceAll("/./", "/");
}
