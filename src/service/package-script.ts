import { baseName } from "../model/base-name.ts";
import { partOf, type Text } from "../languages/grammar/text.ts";
import { shellWords } from "../languages/grammar/shell-words.ts";
import { located, type Located, type SourceFile } from "../model/index.ts";
import type { CommandLine, CommandPlace } from "./command-line.ts";

/** What npm, yarn or pnpm start, by the scripts of package.json where the checkout has one; they end at the stop signal and leave it running. */
export function packageScript(line: CommandLine, { find }: CommandPlace): CommandLine {
  const [manager, ...args] = line.words;
  if (!manager) return line;
  const between = line.between ?? { word: manager, kind: "package manager" as const };
  if (baseName(manager.value) === "npx") {
    return { ...line, words: args.slice(args.findIndex(({ value }) => !value.startsWith("-"))), between };
  }
  const named = args.filter(({ value }) => !value.startsWith("-") && value !== "run" && value !== "run-script");
  const file = find("package.json");
  const script = file && scriptsOf(file)[named[0]?.value ?? ""];
  if (typeof script !== "string") return { ...line, words: [], between, script: named[0] };
  const words = placed(script, named[0] ?? manager);
  return words[0]?.value === "exec" ? { ...line, words: words.slice(1), became: manager } : { ...line, words, between };
}

function placed(script: string, at: Located<string>): readonly Located<string>[] {
  const text: Text = { ...located(script, at.span), pieces: [] };
  return shellWords(script).words.map(({ start, end, value }) => partOf(text, start, end, value));
}

/** Many programs may ask for one file. */
function scriptsOf(file: SourceFile): Readonly<Record<string, unknown>> {
  const scripts = known.get(file) ?? scriptsIn(file.text);
  known.set(file, scripts);
  return scripts;
}

const known = new WeakMap<SourceFile, Readonly<Record<string, unknown>>>();

function scriptsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    const { scripts } = isRecord(parsed) ? parsed : { scripts: undefined };
    return isRecord(scripts) ? scripts : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
