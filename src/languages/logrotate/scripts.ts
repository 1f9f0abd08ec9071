import { located, looking, mapLocated, type Listed, type Located } from "../../model/index.ts";
import type { ScriptFault, Settings } from "./document.ts";
import { readShell, type ShellCommand } from "./shell.ts";
import { beginsOpen } from "./tails.ts";

/** The commands that do something once the log was renamed, each at its place in the script. */
export function commandsAfter({ postRotate, lastAction }: Settings): readonly Located<string>[] {
  return [postRotate, lastAction].flatMap(actingIn);
}

/** The same before the renaming, which tell nobody about it. */
export function commandsBefore({ firstAction, preRotate }: Settings): readonly Located<string>[] {
  return [firstAction, preRotate].flatMap(actingIn);
}

/** The script before the renaming that fails whatever happens, so that logrotate leaves the logs where they are. */
export function refusingScript({ firstAction, preRotate }: Settings): Located<string> | undefined {
  return [firstAction, preRotate].find((script) => script !== undefined && refuses(script.value));
}

/** Scripts that a shell refuses, that leave early or that end as if something went wrong. */
export function scriptFaults(settings: Settings): Listed<Located<ScriptFault>> {
  const { firstAction, preRotate, postRotate, lastAction } = settings;
  const scripts = [firstAction, preRotate, postRotate, lastAction].filter((script) => script !== undefined);
  const { result: items, doubts } = looking(() => scripts.flatMap((script) => faultOf(script) ?? []));
  return { items, doubt: doubts[0] };
}

function faultOf(written: Located<string>): Located<ScriptFault> | undefined {
  const script = certain(written);
  const { commands, broken } = readShell(script.value);
  if (broken !== undefined) return mapLocated(script, (): ScriptFault => ({ kind: "broken", what: broken }));
  const early = commands.find((command, index) => leavesEarly(command, commands[index + 1]));
  if (early) return at(script, early, { kind: "early", what: early.text });
  const test = testAtTheEnd(commands);
  return test && at(script, test, { kind: "ends by a test", what: test.text });
}

/** An `exit` that nothing guards, with commands behind it. */
function leavesEarly({ text, joined, depth }: ShellCommand, next: ShellCommand | undefined): boolean {
  return /^exit(?:\s+\d+)?$/.test(text) && joined === "then" && depth === 0 && next !== undefined;
}

/** The test that decides how a script ends whose last line is `test && command`. */
function testAtTheEnd(commands: readonly ShellCommand[]): ShellCommand | undefined {
  let index = commands.length - 1;
  if (commands[index]?.joined !== "and") return undefined;
  while (commands[index]?.joined === "and") index -= 1;
  const first = commands[index];
  if (first?.joined !== "then" || first.depth !== 0) return undefined;
  return TEST.test(first.text) ? first : undefined;
}

const TEST = /^(?:test\s|\[\[?\s|(?:\/usr)?\/bin\/test\s|pgrep\s|pidof\s)/;

function actingIn(written: Located<string> | undefined): readonly Located<string>[] {
  if (!written) return [];
  const script = certain(written);
  const { commands, broken } = readShell(script.value);
  if (broken !== undefined) return [];
  return commands.filter(({ text }) => acts(text)).map((command) => at(script, command, command.text));
}

/** A script is as it stands here although a template fills in words of its commands; not where it fills in whole ones. */
function certain(script: Located<string>): Located<string> {
  const { result: text } = looking(() => script.value);
  const { commands } = readShell(text);
  // A template's own escapes are gone when the shell reads it.
  const isOpen = /\{%|<%(?!=)|\\\$[({]/.test(text) || commands.some((command) => beginsOpen(command.text));
  return isOpen ? script : located(text, script.span);
}

/** What a command of a script says, at its place. */
function at<T>(script: Located<string>, { start, end }: ShellCommand, value: T): Located<T> {
  const { file } = script.span;
  const from = script.span.start;
  return mapLocated({ ...script, span: { file, start: from + start, end: from + end } }, () => value);
}

/** Whether a command does more than to ask, to speak or to succeed. */
function acts(command: string): boolean {
  return !IDLE.test(command) && !/^[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*)$/.test(command);
}

const IDLE =
  /^(?:(?:\/usr)?(?:\/bin\/)?(?:true|false|sleep\s[^<>]*|echo(?:\s[^<>]*)?|(?:test|\[)\s.*|kill\s+-0\s.*|run-parts\s.*)|:|set\s.*|exit(?:\s+\S+)?|return(?:\s+\S+)?)$/s;

function refuses(script: string): boolean {
  const [first, ...others] = readShell(script).commands;
  return (
    first !== undefined && others.length === 0 && /^(?:exit\s+0*[1-9]\d*|(?:(?:\/usr)?\/bin\/)?false)$/.test(first.text)
  );
}
