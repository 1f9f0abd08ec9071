import { baseName } from "../../model/base-name.ts";
import { byDefault, doubted, located, mapLocated } from "../../model/index.ts";
import type { Located, Problem } from "../../model/index.ts";
import { isOpen } from "../grammar/open-path.ts";
import { byteSize } from "./convert.ts";
import type { Program } from "./document.ts";
import { getopt } from "./getopt.ts";
import type { Argument, Arguments, Grammar } from "./getopt.ts";
import { pythonInteger } from "./python-text.ts";
import type { Fault, Httpok, Limit, Memmon } from "./superlance.ts";

/**
 * Reads the arguments of superlance's httpok or memmon, if a command runs one of them; in doubt where a template fills in what it runs.
 *
 * @see https://superlance.readthedocs.io/en/latest/
 */
export function readSuperlance({ span, words }: Pick<Program, "span" | "words">): Located<Httpok | Memmon | undefined> {
  const names = words.slice(0, INTERPRETER_WORDS).map(({ value }) => toolName(value));
  const at = names.findIndex((name) => name !== undefined);
  const word = words[at];
  if (!word) return doubted(located(undefined, span), programDoubt(words));
  const other = words.slice(0, at).find(({ value }) => !isRunner(value));
  if (other) return doubted(located(undefined, span), runsUnclearly(other, word));
  const read = names[at] === "httpok" ? readHttpok : readMemmon;
  return located(read(word, words.slice(at + 1)), span);
}

/** An interpreter, a helper that becomes its argument, or one of their options. */
function isRunner(word: string): boolean {
  return (
    /^-|^\w+=/.test(word) ||
    /^(?:python[\d.]*|interpreter|zopepy|py|env|exec|nice|ionice|sudo|gosu)$/.test(baseName(word))
  );
}

function runsUnclearly({ value, span }: Located<string>, tool: Located<string>): Problem {
  const name = baseName(tool.value);
  return {
    kind: "unseen",
    span,
    message: `Whether ${value} runs ${name} is not known; begin the command with ${name} itself.`,
  };
}

/** Why a command may run anything: the name of its program is filled in. */
function programDoubt(words: readonly Located<string>[]): Problem | undefined {
  const program = words.find(({ value }) => !value.startsWith("-") && !/^python[\d.]*$/.test(baseName(value)));
  return program && isOpen(baseName(program.value)) ? program.doubt : undefined;
}

/** `python -u -m superlance.httpok` is the longest way to call them. */
const INTERPRETER_WORDS = 4;

function toolName(word: string): "httpok" | "memmon" | undefined {
  const name = baseName(word)
    .replace(/\.py$/, "")
    .replace(/^superlance\./, "");
  return name === "httpok" || name === "memmon" ? name : undefined;
}

const HTTPOK: Grammar = {
  long: new Map([
    ["help", "h"],
    ["program", "p"],
    ["any", "a"],
    ["timeout", "t"],
    ["code", "c"],
    ["body", "b"],
    ["sendmail_program", "s"],
    ["email", "m"],
    ["gcore", "g"],
    ["coredir", "d"],
    ["eager", "e"],
    ["not-eager", "E"],
    ["name", "n"],
  ]),
  valued: "ptcbsmgdn",
};

const MEMMON: Grammar = {
  long: new Map([
    ["help", "h"],
    ["cumulative", "c"],
    ["program", "p"],
    ["group", "g"],
    ["any", "a"],
    ["sendmail_program", "s"],
    ["email", "m"],
    ["uptime", "u"],
    ["name", "n"],
  ]),
  valued: "pgasmun",
};

function readHttpok(name: Located<string>, words: readonly Located<string>[]): Httpok {
  const read = getopt(words, HTTPOK);
  const any = last(read, "a");
  const timeout = last(read, "t");
  const eager = lastOf(read, "eE");
  return {
    name: "httpok",
    span: name.span,
    doubt: doubtOf(words),
    targets: all(read, "p"),
    any: any && mapLocated(any, () => true as const),
    url: read.rest.at(-1),
    timeout: timeout
      ? mapLocated(timeout, (value) => pythonInteger(value) ?? HTTPOK_TIMEOUT)
      : byDefault(HTTPOK_TIMEOUT, "httpok's default for -t", name),
    codes: all(read, "c"),
    body: last(read, "b"),
    eager: eager ? mapLocated(eager.word, () => eager.letter === "e") : byDefault(true, "httpok's default", name),
    mail: last(read, "m"),
    faults: [...(read.fault ? [read.fault] : urlFaults(read, name)), ...(timeout ? numberFaults(timeout) : [])],
  };
}

const HTTPOK_TIMEOUT = 10;

/** What is filled in for one word may be several. */
function doubtOf(words: readonly Located<string>[]): Problem | undefined {
  return words.find(({ doubt }) => doubt)?.doubt;
}

function urlFaults({ rest }: Arguments, { span, doubt }: Located<string>): readonly Fault[] {
  const [url, second] = rest;
  if (url === undefined) return [{ span, doubt, message: "no URL stands at its end" }];
  return second
    ? [
        {
          span: second.span,
          doubt: second.doubt,
          message: `${second.value} stands behind the URL ${url.value}, which must be the last word`,
        },
      ]
    : [];
}

function numberFaults(word: Located<string>): readonly Fault[] {
  if (word.doubt || pythonInteger(word.value) !== undefined) return [];
  return [{ span: word.span, doubt: undefined, message: `${word.value} is no number of seconds` }];
}

function readMemmon(name: Located<string>, words: readonly Located<string>[]): Memmon {
  const read = getopt(words, MEMMON);
  const cumulative = last(read, "c");
  const limits = read.options.map(limitOf).filter((limit) => limit !== undefined);
  return {
    name: "memmon",
    span: name.span,
    doubt: doubtOf(words),
    limits: limits.filter((limit) => "bytes" in limit),
    cumulative: cumulative && mapLocated(cumulative, () => true as const),
    uptime: last(read, "u"),
    mail: last(read, "m"),
    faults: [
      ...(words.length === 0 ? [{ span: name.span, doubt: name.doubt, message: "no argument stands behind it" }] : []),
      ...(read.fault ? [read.fault] : []),
      ...limits.filter((limit) => "message" in limit),
      ...all(read, "u").flatMap(uptimeFaults),
    ],
  };
}

function limitOf({ letter, word }: Argument): Limit | Fault | undefined {
  if (letter === "a") return sizeOf("any", "", word, word.value);
  if (letter !== "p" && letter !== "g") return undefined;
  const parts = word.value.split("=");
  const [name, size] = parts;
  if (parts.length === 2 && name !== undefined && size !== undefined)
    return sizeOf(letter === "p" ? "process" : "group", name, word, size);
  if (word.doubt) return { scope: letter === "p" ? "process" : "group", name: word, bytes: mapLocated(word, () => 0) };
  return { span: word.span, doubt: undefined, message: `${word.value} is not name=size` };
}

function sizeOf(scope: Limit["scope"], written: string, word: Located<string>, size: string): Limit | Fault {
  const name = mapLocated(word, () => written);
  const bytes = byteSize.read(size);
  if (bytes !== undefined) return { scope, name, bytes: mapLocated(word, () => bytes) };
  if (word.doubt) return { scope, name, bytes: mapLocated(word, () => 0) };
  return { span: word.span, doubt: undefined, message: `${size} is no size; write ${byteSize.accepted}` };
}

function uptimeFaults(word: Located<string>): readonly Fault[] {
  const number = /[smhd]$/i.test(word.value) ? word.value.slice(0, -1) : word.value;
  if (word.doubt || pythonInteger(number) !== undefined) return [];
  return [
    {
      span: word.span,
      doubt: undefined,
      message: `${word.value} is no time; write a whole number with s, m, h, d or nothing behind it`,
    },
  ];
}

function all({ options }: Arguments, letter: string): readonly Located<string>[] {
  return options.filter((option) => option.letter === letter).map(({ word }) => word);
}

function last(read: Arguments, letter: string): Located<string> | undefined {
  return lastOf(read, letter)?.word;
}

function lastOf({ options }: Arguments, letters: string): Argument | undefined {
  return options.findLast(({ letter }) => letters.includes(letter));
}
