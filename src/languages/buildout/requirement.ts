import type { Located } from "../../model/index.ts";

/** A requirement as setuptools reads it: `name [extras] specifier ; marker`, or `name [extras] @ address`. */
export interface Requirement {
  readonly text: Located<string>;
  /** As written. */
  readonly name: string;
  readonly canonicalName: string;
  readonly extras: readonly string[];
  /** `==1.0`, `>=2,<3`; empty when none. */
  readonly specifier: string;
  /** The version when the requirement itself pins one by `==`. */
  readonly exact: string | undefined;
  /** Where a direct reference takes it from: `git+https://…`. */
  readonly address: string | undefined;
}

const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)\s*(?:\[([^\]]*)\])?\s*([^;]*)/;

/** Reads one line of a list of eggs, its comment left out; undefined when it names no distribution. */
export function readRequirement(line: Located<string>): Requirement | undefined {
  const value = withoutComment(line.value);
  const match = REQUIREMENT.exec(value);
  if (!match) return undefined;
  const [, name = "", extras = "", rest = ""] = match;
  const address = /^@\s*(\S+)/.exec(rest)?.[1];
  const specifier = address === undefined ? rest.trim() : "";
  if (specifier !== "" && !/^[<>=!~(]/.test(specifier)) return undefined;
  const text: Located<string> = { ...line, value, span: { ...line.span, end: endOf(line, value) } };
  return {
    text,
    name,
    canonicalName: canonicalName(name),
    extras: extras
      .split(",")
      .map((extra) => extra.trim())
      .filter(Boolean),
    specifier,
    exact: exactVersion(specifier),
    address,
  };
}

/** The spelling under which distributions are compared: lower case, `-` for each run of `-`, `_` and `.`. */
export function canonicalName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

/** The version of a single `==`; undefined for anything wider. */
export function exactVersion(specifier: string): string | undefined {
  const version = /^={2,3}\s*([^\s,*]+)$/.exec(specifier)?.[1];
  return version;
}

function withoutComment(line: string): string {
  const comment = /(?:^|\s)#/.exec(line);
  return (comment ? line.slice(0, comment.index) : line).trim();
}

/** A line that stands where it was written is cut with its comment; a line put together by references keeps its place. */
function endOf({ span, value }: Located<string>, kept: string): number {
  return span.end - span.start === value.length ? span.start + kept.length : span.end;
}
