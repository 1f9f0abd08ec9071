import type { Platform } from "./platform.ts";
import { atLeast, compareVersions } from "./version.ts";

/**
 * What a section's condition comes to: `undecided` when it depends on what is not known, `refused` when buildout aborts on a name in it,
 * `malformed` when it is no expression.
 */
export type Decision = "holds" | "fails" | "undecided" | "refused" | "malformed";

type Value = string | boolean | number | readonly number[] | undefined;

/**
 * Decides a conditional section's expression for a platform, without ever running it.
 * Known are markers, buildout's own names, `sys.version_info` and `sys.platform`; all else is undecided.
 */
export function decide(expression: string, platform: Platform | undefined, version: string | undefined): Decision {
  if (!isBalanced(expression)) return "malformed";
  const tokens = tokenize(expression);
  if (tokens === undefined) return "undecided";
  const reader = new ExpressionReader(tokens, platform);
  const value = reader.whole();
  if (reader.markers.length > 0 && version !== undefined && !atLeast(version, "3.0")) return "refused";
  if (reader.lateNames.length > 0 && version !== undefined && compareVersions(version, "2.13.2") <= 0) return "refused";
  if (value === undefined) return "undecided";
  return value === false || value === 0 || value === "" ? "fails" : "holds";
}

/** Whether all brackets and quotes are closed, without which Python reads nothing. */
function isBalanced(expression: string): boolean {
  const open: string[] = [];
  const pieces = expression.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|["'()[\]{}]/g);
  for (const [piece] of pieces) {
    if (piece.length > 1) continue;
    if (CLOSING.has(piece)) open.push(CLOSING.get(piece) ?? "");
    else if (open.pop() !== piece) return false;
  }
  return open.length === 0;
}

const CLOSING = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

const TOKEN = /\s*(?:([A-Za-z_][\w.]*)|(\d+(?:\.\d+)*)|"([^"\\]*)"|'([^'\\]*)'|([<>=!]=|[<>()[\],]))/y;
const LONGEST_EXPRESSION = 400;

interface Token {
  readonly kind: "name" | "number" | "string" | "sign";
  readonly text: string;
}

function tokenize(expression: string): readonly Token[] | undefined {
  if (expression.length > LONGEST_EXPRESSION) return undefined;
  const tokens: Token[] = [];
  const text = expression.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [, name, number, double, single, sign] = match;
    if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else tokens.push({ kind: "string", text: double ?? single ?? "" });
  }
  return tokens;
}

/** Names of environment markers, known since zc.buildout 3.0. */
const MARKERS: ReadonlyMap<string, (platform: Platform) => string> = new Map([
  ["python_version", ({ python }: Platform) => python.split(".").slice(0, 2).join(".")],
  ["python_full_version", ({ python }: Platform) => python],
  ["sys_platform", ({ system }: Platform) => system],
  ["os_name", ({ system }: Platform) => (system === "win32" ? "nt" : "posix")],
  [
    "platform_system",
    ({ system }: Platform) =>
      new Map([
        ["linux", "Linux"],
        ["darwin", "Darwin"],
        ["win32", "Windows"],
      ]).get(system) ?? system,
  ],
]);

class ExpressionReader {
  readonly markers: string[] = [];
  readonly lateNames: string[] = [];
  readonly #tokens: readonly Token[];
  readonly #platform: Platform | undefined;
  #at = 0;

  constructor(tokens: readonly Token[], platform: Platform | undefined) {
    this.#tokens = tokens;
    this.#platform = platform;
  }

  whole(): Value {
    const value = this.#either();
    return this.#at === this.#tokens.length ? value : undefined;
  }

  #either(): Value {
    let left = this.#both();
    while (this.#take("or")) {
      const right = this.#both();
      left = truth(left) === true ? left : truth(left) === false ? right : truth(right) === true ? true : undefined;
    }
    return left;
  }

  #both(): Value {
    let left = this.#negation();
    while (this.#take("and")) {
      const right = this.#negation();
      left = truth(left) === false ? left : truth(left) === true ? right : truth(right) === false ? false : undefined;
    }
    return left;
  }

  #negation(): Value {
    if (!this.#take("not")) return this.#comparison();
    const value = truth(this.#negation());
    return value === undefined ? undefined : !value;
  }

  #comparison(): Value {
    const marker = this.#peek()?.kind === "name" && MARKERS.has(this.#peek()?.text ?? "");
    const left = this.#operand();
    const sign = this.#peek();
    if (sign?.kind === "name" && sign.text === "in") {
      this.#at += 1;
      const right = this.#operand();
      return typeof left === "string" && typeof right === "string" ? right.includes(left) : undefined;
    }
    if (sign?.kind !== "sign" || !/^[<>=!]/.test(sign.text)) return left;
    this.#at += 1;
    return compare(left, sign.text, this.#operand(), marker);
  }

  #operand(): Value {
    const token = this.#peek();
    if (token === undefined) return undefined;
    this.#at += 1;
    if (token.kind === "string") return token.text;
    if (token.kind === "number") return Number(token.text);
    if (token.text === "(") return this.#parenthesis();
    return token.kind === "name" ? this.#subscript(this.#name(token.text)) : undefined;
  }

  #parenthesis(): Value {
    const first = this.#either();
    if (this.#take(")")) return first;
    const numbers = [first];
    while (this.#take(",")) if (this.#peek()?.text !== ")") numbers.push(this.#operand());
    if (!this.#take(")")) return undefined;
    return numbers.every((number) => typeof number === "number") ? numbers : undefined;
  }

  #subscript(value: Value): Value {
    if (!this.#take("[")) return value;
    const index = this.#operand();
    if (!this.#take("]")) return undefined;
    return typeof value === "object" && typeof index === "number" ? value[index] : undefined;
  }

  #name(name: string): Value {
    const marker = MARKERS.get(name);
    if (marker) {
      this.markers.push(name);
      return this.#platform && marker(this.#platform);
    }
    if (/^python3(?:[7-9]|[1-9]\d)$/.test(name)) this.lateNames.push(name);
    return name === "True" ? true : name === "False" ? false : platformName(name, this.#platform);
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(text: string): boolean {
    const token = this.#peek();
    if (token === undefined || token.kind === "string" || token.text !== text) return false;
    this.#at += 1;
    return true;
  }
}

/** Systems that nothing is deployed on, whatever else is known. */
const DESKTOPS = new Set(["windows", "macosx", "cygwin"]);

function platformName(name: string, platform: Platform | undefined): Value {
  if (!platform) return DESKTOPS.has(name) ? false : undefined;
  const { python, system } = platform;
  const numbers = python.split(".").map(Number);
  if (/^python\d+$/.test(name)) {
    const digits = name.slice("python".length);
    return digits.length === 1 ? digits === String(numbers[0]) : digits === `${numbers[0] ?? ""}${numbers[1] ?? ""}`;
  }
  const known = new Map<string, Value>([
    ["linux", system.includes("linux")],
    ["windows", system.includes("win32")],
    ["macosx", system.includes("darwin")],
    ["cygwin", system.includes("cygwin")],
    ["solaris", system.includes("sunos")],
    ["posix", system !== "win32"],
    ["sys.platform", system],
    ["sys.version_info", numbers],
    ["sys.version_info.major", numbers[0]],
    ["sys.version_info.minor", numbers[1]],
    ["os.name", system === "win32" ? "nt" : "posix"],
  ]);
  return known.get(name);
}

function truth(value: Value): boolean | undefined {
  if (value === undefined) return undefined;
  return typeof value === "object" ? value.length > 0 : Boolean(value);
}

function compare(left: Value, sign: string, right: Value, asVersions: boolean): Value {
  if (left === undefined || right === undefined || typeof left !== typeof right) return undefined;
  const order = asVersions ? compareVersions(String(left), String(right)) : orderOf(left, right);
  const answers = new Map([
    ["==", order === 0],
    ["!=", order !== 0],
    ["<", order < 0],
    ["<=", order <= 0],
    [">", order > 0],
    [">=", order >= 0],
  ]);
  return answers.get(sign);
}

function orderOf(
  left: string | boolean | number | readonly number[],
  right: string | boolean | number | readonly number[],
): number {
  if (typeof left === "object" && typeof right === "object") return orderOfTuples(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

function orderOfTuples(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
