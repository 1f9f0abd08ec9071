import type { Problem, Span } from "../../model/index.ts";
import { formerWord } from "./former-words.ts";
import { unseen } from "./include.ts";
import { refused, type Named, type Scope, type Use } from "./scope.ts";
import type { Stream } from "./stream.ts";
import type { Token } from "./tokens.ts";

/** A text while it is read. */
export interface Parsing {
  readonly stream: Stream;
  readonly scope: Scope;
  /** In the order of the text, which is that in which the compiler finds them. */
  readonly faults: Problem[];
  /** Those of names that a file may declare which is not seen. */
  readonly open: Set<Problem>;
  /** Words of VCL before Varnish 4, where they stand. */
  readonly former: Token[];
  /** Variables that the subroutine uses which is read now. */
  uses: Use[];
  depth: number;
  /** Whether the declaration that is read now cannot be read on. */
  isBroken: boolean;
}

/** More faults help nobody. */
const MOST_FAULTS = 100;
/** Deeper than a person writes. */
const DEEPEST = 250;

/** Whether the next token is a sign or a word. */
export function isNext({ stream: { token } }: Parsing, text: string): boolean {
  return token.text === text && (token.kind === "sign" || token.kind === "name");
}

/** Goes on behind the next token where it is the one that is meant. */
export function accept(parsing: Parsing, text: string): boolean {
  const isIt = isNext(parsing, text);
  if (isIt) parsing.stream.next();
  return isIt;
}

/** Takes the sign that has to stand here. */
export function expect(parsing: Parsing, sign: string, after: string): void {
  if (parsing.isBroken || accept(parsing, sign)) return;
  breakOff(
    parsing,
    `${found(parsing.stream.token)} stands where ${after} needs ${SIGNS.get(sign) ?? sign}; write it before that.`,
  );
}

const SIGNS: ReadonlyMap<string, string> = new Map([[";", "a semicolon"]]);

/** Takes a token of a kind; undefined where another stands there. */
export function expectKind(parsing: Parsing, kinds: readonly Token["kind"][], what: string): Token | undefined {
  const { token } = parsing.stream;
  if (parsing.isBroken) return undefined;
  if (kinds.includes(token.kind) || token.kind === "filled") return parsing.stream.next();
  breakOff(parsing, `${found(token)} stands where ${what} belongs; write it there.`);
  return undefined;
}

/** A list that grows no more, with the room that it needs: V8 gives each that grew room for 17, and a large VCL has half a million. */
export function grown<T>(list: readonly T[]): readonly T[] {
  return list.slice();
}

/** Notes a fault at a place and reads on. */
export function noteFault(parsing: Parsing, span: Span, message: string): void {
  if (parsing.faults.length < MOST_FAULTS) parsing.faults.push(refused(span, message));
}

/** Notes a name that nothing seen declares. */
export function noteUndeclared(parsing: Parsing, span: Span, message: string): void {
  if (parsing.faults.length >= MOST_FAULTS) return;
  const fault = refused(span, message);
  parsing.faults.push(fault);
  parsing.open.add(fault);
}

/** Notes a fault at the next token, behind which the declaration cannot be read on. */
export function breakOff(parsing: Parsing, message: string): void {
  if (parsing.isBroken) return;
  parsing.isBroken = true;
  noteFault(parsing, parsing.stream.token, message);
}

/** Reads something that may hold others of its kind, unless it stands deeper than anyone writes: Varnish reads that, and we do not. */
export function deeper<T>(parsing: Parsing, read: () => T, otherwise: T): T {
  if (parsing.depth >= DEEPEST) {
    if (!parsing.isBroken) parsing.stream.hidden.push(unseen(parsing.stream.token, TOO_DEEP));
    parsing.isBroken = true;
    return otherwise;
  }
  parsing.depth += 1;
  const result = read();
  parsing.depth -= 1;
  return result;
}

const TOO_DEEP = `Blocks or parentheses are nested more than ${DEEPEST} deep here, and what stands deeper is not read; flatten them to have it judged.`;

/** Notes a word of VCL before Varnish 4; whether it is one. */
export function noteFormer(parsing: Parsing, token: Token): boolean {
  const isFormer = formerWord(token.text) !== undefined;
  if (isFormer) parsing.former.push(token);
  return isFormer;
}

/** Takes a name that stands for what is declared elsewhere, above or below. */
export function refer(parsing: Parsing, kind: Named, token: Token): void {
  const isReserved = /^(?:acl|backend|import|include|probe|sub|vcl)$/.test(token.text);
  const isOwn =
    kind !== "sub" && /^(?:vcl_.*|default)$/.test(token.text) && !(kind === "backend" && token.text === "default");
  if (token.kind === "name" && (isReserved || isOwn))
    noteFault(parsing, token, `${token.text} is a word that VCL keeps for itself; name the ${kind} that is meant.`);
  else parsing.scope.refer(kind, token);
}

/** A token as a message names it. */
export function found({ kind, text }: Token): string {
  if (kind === "end") return "The end of the file";
  return kind === "string" ? `"${text.slice(0, 20)}"` : text.slice(0, 40);
}

/** From the beginning of one token or node to the end of another; of what is included the place of the first counts. */
export function across(from: Span, to: Span): Span {
  const { file, start } = from;
  return { file, start, end: to.file === file && to.end > start ? to.end : from.end };
}
