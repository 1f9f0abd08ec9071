import type { Problem, Span } from "../../model/index.ts";
import { ALWAYS, excludes, moduleName } from "./modules.ts";
import { unseen } from "./parse.ts";
import { formatRelease, NEWEST, type Release } from "./version.ts";

/** What is known when a condition is read. */
export interface Known {
  /** The modules that are loaded by then. */
  readonly modules: ReadonlySet<string>;
  /** Why more may be loaded; undefined where all are seen. */
  readonly modulesDoubt: Problem | undefined;
  /** What is defined by then. */
  readonly defined: { readonly has: (name: string) => boolean };
  readonly release: Release | undefined;
}

/** Whether a condition is met; where that is open, what would settle it, and the module that it asks for. */
export type Decision =
  | { readonly met: boolean }
  | {
      readonly met: undefined;
      readonly problem: Problem;
      readonly wants: string | undefined;
      readonly isPositive: boolean;
    };

/** Decides a `<IfModule>`, `<IfDefine>` or `<IfVersion>` as httpd would; others depend on the host. */
export function decide(kind: string, args: readonly string[], span: Span, known: Known): Decision {
  switch (kind) {
    case "ifmodule":
      return ifModule(args[0] ?? "", span, known);
    case "ifdefine":
      return ifDefine(args[0] ?? "", span, known);
    case "ifversion":
      return ifVersion(args, span, known);
    default:
      return open(
        unseen(span, `Whether this <${kind}> is met depends on the host, so what stands in it may not count.`),
        undefined,
        true,
      );
  }
}

function open(problem: Problem, wants: string | undefined, isPositive: boolean): Decision {
  return { met: undefined, problem, wants, isPositive };
}

function ifModule(written: string, span: Span, { modules, modulesDoubt }: Known): Decision {
  const isPositive = !written.startsWith("!");
  const name = moduleName(written.replace(/^!/, ""));
  if (modules.has(name) || ALWAYS.has(name)) return { met: isPositive };
  if ([...modules].some((each) => excludes(each, name)) || !modulesDoubt) return { met: !isPositive };
  const message = `Whether the module ${name} is loaded is not known, so what depends on it may not count; the LoadModule lines would settle it.`;
  return open({ ...unseen(span, message), also: [modulesDoubt.span] }, name, isPositive);
}

function ifDefine(written: string, span: Span, { defined }: Known): Decision {
  const isPositive = !written.startsWith("!");
  const name = written.replace(/^!/, "");
  if (defined.has(name)) return { met: isPositive };
  return open(
    unseen(
      span,
      `Whether ${name} is defined when Apache starts is not known, so what depends on it may not count; a Define ${name} would settle it.`,
    ),
    undefined,
    isPositive,
  );
}

/** A release that nobody declares is one of the series 2.4, whichever. */
function ifVersion(args: readonly string[], span: Span, { release }: Known): Decision {
  const [operator = "", wanted = ""] = args.length > 1 ? args : ["=", args[0] ?? ""];
  const version = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(wanted);
  const compare = COMPARISONS.get(operator.replace(/^!/, ""));
  if (version && compare) {
    const bound = Number(version[1]) * 1_000_000 + Number(version[2] ?? 0) * 1000 + Number(version[3] ?? 0);
    const [first, last] =
      release === undefined
        ? [2_004_000, NEWEST]
        : release % 1000 === 999
          ? [release - 999, release]
          : [release, release];
    const isMet = (at: Release): boolean => compare(at, bound) !== operator.startsWith("!");
    if (isMet(first) === isMet(last) && (compare !== same || first === last)) return { met: isMet(first) };
  }
  const of = release === undefined ? "2.4" : formatRelease(release);
  return open(
    unseen(
      span,
      `Apache is taken to be ${of}, and this condition asks for more than that; declare versions.apache to settle it.`,
    ),
    undefined,
    true,
  );
}

const same = (a: Release, b: Release): boolean => a === b;

const COMPARISONS: ReadonlyMap<string, (release: Release, bound: Release) => boolean> = new Map([
  ["=", same],
  ["==", same],
  [">", (a, b) => a > b],
  [">=", (a, b) => a >= b],
  ["<", (a, b) => a < b],
  ["<=", (a, b) => a <= b],
]);
