import { PLACEHOLDER } from "../grammar/templates.ts";
import { partOf, type Text } from "../grammar/text.ts";
import { doubted, type Located, type Problem } from "../../model/index.ts";
import type { Command } from "./document.ts";
import { skipped } from "./assignments.ts";
import { specified, type UnitName } from "./specifiers.ts";
import { unseen } from "./unseen.ts";
import { ofHost, type Variables } from "./variables.ts";
import { splitWords } from "./words.ts";

/** A command, or why systemd takes none from the line. */
export interface ReadCommands {
  readonly commands: readonly Command[];
  readonly fault: Problem | undefined;
}

/** Reads `ExecStart=`: prefixes, words, and variables as systemd puts them in; a bare `;` begins another command. */
export function readCommands(text: Text, unit: UnitName, variables: Variables): ReadCommands {
  const { words, open } = splitWords(text.value);
  if (open !== undefined) return { commands: [], fault: openQuote(text, open) };
  const groups: Located<string>[][] = [[]];
  for (const { value, start, end } of words) {
    if (text.value.slice(start, end) === ";") groups.push([]);
    else groups.at(-1)?.push(wordAt(text, { value: value === "\\;" ? ";" : value, start, end }, unit));
  }
  const [passed] = groups.flatMap(([first]) => (first && isDropped(first.value) ? [first] : []));
  const taken = groups.filter(([first]) => !isDropped(first?.value ?? ""));
  const commands = taken.flatMap((group) => commandOf(group, unit, variables));
  const relative = commands.find(({ words: [program] }) => isRelative(program?.value ?? ""));
  return { commands, fault: relative ? relativePath(relative) : passed && passedOver(passed) };
}

/** A relative path whose failure does not matter is passed over. */
function isDropped(first: string): boolean {
  const [prefixes = ""] = /^[@:+!-]*/.exec(first) ?? [];
  return prefixes.includes("-") && isRelative(first.slice(prefixes.length));
}

function isRelative(path: string): boolean {
  return /^[^/$].*\//.test(path);
}

function wordAt(
  text: Text,
  { value, start, end }: { readonly value: string; readonly start: number; readonly end: number },
  unit: UnitName,
): Located<string> {
  if (value.includes(PLACEHOLDER)) {
    const { span } = partOf(text, start, end);
    const filled = partOf(text, start, end, span.file.text.slice(span.start, span.end));
    return doubted(filled, unseen(span, "A template fills this in; the file that it makes would settle it."));
  }
  const { value: known, open } = specified(value, unit);
  const word = partOf(text, start, end, known);
  return open === undefined ? word : doubted(word, ofHost(word.span, open));
}

function commandOf(words: readonly Located<string>[], { unit }: UnitName, variables: Variables): readonly Command[] {
  const [first, ...others] = words;
  if (!first) return [];
  const [prefixes = ""] = /^[@:+!-]*/.exec(first.value) ?? [];
  const program = doubted({ ...first, value: first.value.slice(prefixes.length) }, first.doubt);
  // With @ the next word is the name that the program is told of itself.
  const args = prefixes.includes("@") ? others.slice(1) : others;
  const expanded = prefixes.includes(":") ? args : args.flatMap((word) => withVariables(word, variables));
  const unsettled = args.find((word) => isVariable(word.value) && variables.doubt !== undefined);
  const last = words.at(-1) ?? first;
  const span = { ...first.span, end: Math.max(last.span.end, first.span.end) };
  const open = prefixes.includes(":") || !unsettled ? undefined : variables.doubt;
  return [{ address: `unit:${unit}/ExecStart`, span, words: [program, ...expanded], open }];
}

/** A variable alone becomes as many words as its value has, and none where it is not set. */
function isVariable(word: string): boolean {
  return /^\$[A-Za-z_]\w*$/.test(word);
}

function withVariables(word: Located<string>, { values, doubt }: Variables): readonly Located<string>[] {
  if (!word.value.includes("$")) return [word];
  const step = { span: word.span, why: "put in here" };
  if (isVariable(word.value)) {
    const text = values.get(word.value.slice(1));
    if (!text) return [];
    return splitWords(text.value).words.map(({ value, start, end }) => {
      const part = partOf(text, start, end, value);
      return doubted({ ...part, trail: [...part.trail, step] }, part.doubt ?? doubt);
    });
  }
  let used: Problem | undefined;
  const trail = [...word.trail];
  const value = word.value.replaceAll(/\$\$|\$\{([A-Za-z_]\w*)\}/g, (_, name: string | undefined) => {
    if (name === undefined) return "$";
    used ??= doubt;
    const text = values.get(name);
    if (text) trail.push({ span: text.span, why: `${name} is set here` });
    used ??= text?.doubt;
    return text?.value ?? "";
  });
  return [doubted({ ...word, value, trail }, word.doubt ?? used)];
}

function openQuote(text: Text, at: number): Problem {
  const { span } = partOf(text, at, text.value.length);
  return { kind: "refused", span, message: "A quote of ExecStart= never closes, so systemd starts nothing; close it." };
}

function passedOver({ value, span }: Located<string>): Problem {
  return skipped(span, `systemd passes over ${value.slice(0, 60)}, because it is a relative path; write it from / on.`);
}

function relativePath({ words: [program] }: Command): Problem | undefined {
  return (
    program && {
      kind: "refused",
      span: program.span,
      message: `${program.value} is a relative path, with which systemd refuses the unit; write it from / on, or the name alone.`,
    }
  );
}
