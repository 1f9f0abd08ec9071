import type { Version } from "./version.ts";

/** What an `.if` expression comes to; `undecided` when the files do not settle it, `broken` when HAProxy could not read it. */
export type Decision = "true" | "false" | "undecided" | "broken";

/** What the predicates are asked about. */
export interface Known {
  readonly version: Version | undefined;
  /** As declared, such as `2.6.12`. */
  readonly versionText: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
}

/** Evaluates the words of an `.if` or `.elif`, joined by single blanks; `uncertain` when a variable in them is not known. */
export function evaluate(expression: string, uncertain: boolean, known: Known): Decision {
  const state: State = { text: expression, at: 0, depth: 0, uncertain, known };
  if (expression.trim() === "") return "false";
  const decision = readOr(state);
  skip(state);
  return state.at < expression.length ? "broken" : decision;
}

interface State {
  readonly text: string;
  at: number;
  depth: number;
  readonly uncertain: boolean;
  readonly known: Known;
}

const DEEPEST = 50;

function readOr(state: State): Decision {
  let decision = readAnd(state);
  while (take(state, "||")) decision = either(decision, readAnd(state));
  return decision;
}

function readAnd(state: State): Decision {
  let decision = readTerm(state);
  while (take(state, "&&")) decision = opposite(either(opposite(decision), opposite(readTerm(state))));
  return decision;
}

function readTerm(state: State): Decision {
  state.depth += 1;
  if (state.depth > DEEPEST) return "broken";
  const decision = readDeeper(state);
  state.depth -= 1;
  return decision;
}

function readDeeper(state: State): Decision {
  if (take(state, "!")) return opposite(readTerm(state));
  if (take(state, "(")) {
    const inner = readOr(state);
    return take(state, ")") ? inner : "broken";
  }
  skip(state);
  const name = /^[\w.-]+/.exec(state.text.slice(state.at, state.at + 80))?.[0] ?? "";
  state.at += name.length;
  if (/^-?\d+$/.test(name)) return Number(name) === 0 ? "false" : "true";
  if (name === "" || state.text[state.at] !== "(") return "broken";
  const close = state.text.indexOf(")", state.at);
  if (close === -1) return "broken";
  const args = state.text
    .slice(state.at + 1, close)
    .split(",")
    .map((arg) => arg.trim());
  state.at = close + 1;
  return predicate(name, args, state);
}

function predicate(name: string, [first = "", second = ""]: readonly string[], { known, uncertain }: State): Decision {
  switch (name) {
    case "version_atleast":
      return versionAtLeast(known, first);
    case "version_before":
      return opposite(versionAtLeast(known, first));
    case "defined":
      return known.variables.has(first) ? "true" : "undecided";
    case "streq":
      return uncertain ? "undecided" : decided(first === second);
    case "strneq":
      return uncertain ? "undecided" : decided(first !== second);
    case "strstr":
      return uncertain ? "undecided" : decided(first.includes(second));
    default:
      return OPEN.test(name) ? "undecided" : "broken";
  }
}

/** Predicates about the program's build and host; later versions add more of the kind. */
const OPEN = /^(?:feature|enabled|fips_mode|openssl_version_|ssllib_name_|awslc_api_)|_(?:atleast|before|startswith)$/;

function versionAtLeast({ version, versionText = "" }: Known, limit: string): Decision {
  if (version === undefined) return "undecided";
  const match = /^(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,6}))?/.exec(limit);
  if (!match) return "broken";
  const asked = Number(match[1]) * 100 + Number(match[2] ?? 0);
  if (version !== asked) return decided(version > asked);
  const patch = Number(match[3] ?? 0);
  const declared = /^\d+\.\d+\.(\d+)/.exec(versionText)?.[1];
  if (patch === 0) return "true";
  return declared === undefined ? "undecided" : decided(Number(declared) >= patch);
}

function decided(value: boolean): Decision {
  return value ? "true" : "false";
}

function opposite(decision: Decision): Decision {
  if (decision === "true") return "false";
  return decision === "false" ? "true" : decision;
}

function either(a: Decision, b: Decision): Decision {
  if (a === "broken" || b === "broken") return "broken";
  if (a === "true" || b === "true") return "true";
  return a === "false" && b === "false" ? "false" : "undecided";
}

function take(state: State, sign: string): boolean {
  skip(state);
  if (!state.text.startsWith(sign, state.at)) return false;
  state.at += sign.length;
  return true;
}

function skip(state: State): void {
  while (state.text[state.at] === " ") state.at += 1;
}
