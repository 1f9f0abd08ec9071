import type { Located, Problem } from "../../../model/index.ts";
import type { BuildoutDocument, Option, Part } from "../document.ts";
import { part as piece } from "../sub-place.ts";
import type { RecipeEventlistener, RecipeGroup, RecipeProgram, SupervisorRecipe } from "./supervisor-recipe.ts";
import { WordScanner } from "./word-scanner.ts";

const LINE_LANGUAGES = new Set(["programs", "eventlisteners", "groups", "include", "sections", "recipe"]);

/** Reads a `collective.recipe.supervisor` part; lines that stop the recipe and tails that it drops are put with the problems. */
export function readSupervisorRecipe(
  { name, section, span }: Part,
  unset: BuildoutDocument["unset"],
  problems: Problem[],
): SupervisorRecipe {
  const { options } = section;
  const lines = (option: string) => options.get(option)?.lines ?? [];
  const read = <Item>(
    option: string,
    form: string,
    readLine: (line: Located<string>, address: string) => Item | undefined,
  ): readonly Item[] =>
    lines(option).flatMap((line) => {
      const item = readLine(line, `part:${name}`);
      if (item === undefined) problems.push(stops(line, form));
      return item === undefined ? [] : [item];
    });
  const programs = read("programs", "priority name (options) command [args] directory true|false user", readProgram);
  const eventlisteners = read("eventlisteners", "name (options) events command [args]", readEventlistener);
  for (const { droppedTail } of [...programs, ...eventlisteners]) if (droppedTail) problems.push(dropped(droppedTail));
  return {
    address: `part:${name}`,
    span,
    part: name,
    options: new Map(
      [...options]
        .filter(([key]) => !LINE_LANGUAGES.has(key))
        .map(([key, option]: [string, Option]) => [key, option.value]),
    ),
    sections: options.get("sections")?.words.map(({ value }) => value) ?? ["global", "ctl", "http", "rpc", "services"],
    programs,
    eventlisteners,
    groups: read("groups", "priority name program,program", readGroup),
    include: options.get("include")?.words ?? [],
    unset: (option) => unset(name, option),
  };
}

function readProgram(line: Located<string>, parent: string): RecipeProgram | undefined {
  const scanner = new WordScanner(line);
  const priority = scanner.number();
  const name = priority && scanner.word();
  const options = name && scanner.bracketed("(", ")", true);
  const command = name && scanner.word();
  if (!priority || !command) return undefined;
  const args = scanner.bracketed("[", "]", false);
  const directory = scanner.wordButTruth();
  const redirect = scanner.truth();
  const user = scanner.word();
  return {
    address: `${parent}/program:${name.value}`,
    span: line.span,
    line,
    priority,
    name,
    options: readOptions(options),
    command,
    args,
    directory,
    redirect,
    user,
    droppedTail: scanner.tail(),
  };
}

function readEventlistener(line: Located<string>, parent: string): RecipeEventlistener | undefined {
  const scanner = new WordScanner(line);
  const name = scanner.firstWord();
  const options = scanner.bracketed("(", ")", true);
  const events = scanner.word();
  const command = scanner.word();
  if (!name || !events || !command) return undefined;
  const args = scanner.bracketed("[", "]", false);
  return {
    address: `${parent}/eventlistener:${name.value}`,
    span: line.span,
    line,
    name,
    options: readOptions(options),
    events,
    command,
    args,
    droppedTail: scanner.tail(),
  };
}

function readGroup(line: Located<string>, parent: string): RecipeGroup | undefined {
  const scanner = new WordScanner(line);
  const priority = scanner.number();
  const name = priority && scanner.word();
  const programs = name && scanner.word();
  if (!priority || !programs) return undefined;
  const members = [...programs.value.matchAll(/[^,]+/g)].map((match) =>
    piece(programs, match.index, match.index + match[0].length),
  );
  return { address: `${parent}/group:${name.value}`, span: line.span, line, priority, name, programs: members };
}

/** `k=v k=v`; words without both are dropped, as the recipe does. */
function readOptions(text: Located<string> | undefined): ReadonlyMap<string, Located<string>> {
  if (!text) return new Map();
  const words = [...text.value.matchAll(/\S+/g)];
  return new Map(
    words.flatMap((match): readonly [string, Located<string>][] => {
      const equals = match[0].indexOf("=");
      const value = match.index + equals + 1;
      return equals > 0 && equals < match[0].length - 1
        ? [[match[0].slice(0, equals), piece(text, value, match.index + match[0].length)]]
        : [];
    }),
  );
}

function stops({ span, value, doubt }: Located<string>, form: string): Problem {
  return {
    kind: doubt ? "unseen" : "refused",
    span,
    message: `"${value.slice(0, 60)}" stops the supervisor recipe; write ${form}.`,
  };
}

function dropped({ span, value }: Located<string>): Problem {
  return {
    kind: "skipped",
    span,
    message: `The supervisor recipe drops "${value.slice(0, 60)}" without a word; put a blank before each piece and keep their order.`,
  };
}
