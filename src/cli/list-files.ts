import process from "node:process";
import { maskSecrets } from "../audit/mask-secrets.ts";
import type { Discovery } from "../audit/discover.ts";
import { unreadProgram } from "../audit/other-formats.ts";
import { formats } from "../languages/index.ts";
import type { FileReport, Report } from "../model/index.ts";
import { terminalText } from "../report/terminal-text.ts";
import { wrapText } from "../report/wrap-text.ts";
import type { ExitCode } from "./exit-code.ts";

/** Prints what was found, what it was taken for and why, and what was left out; reasons that do not fit stand below their file. */
export function listFiles({ environment, problems }: Report, { candidates, skipped, unreadable }: Discovery): ExitCode {
  const claimed = new Set(environment.files.map(({ path }) => path));
  const others = candidates.filter((path) => !claimed.has(path));
  const entries = [
    ...environment.files.map(entryOf),
    ...skipped.map(({ path, why }): Entry => ["left out", path, why]),
    ...unreadable.map(({ path, message }): Entry => ["unreadable", path, message]),
    ...others
      .filter(unreadProgram)
      .map((path): Entry => ["not read", path, `${unreadProgram(path) ?? ""}, in a later version`]),
    ...others.filter((path) => !unreadProgram(path)).map((path): Entry => ["-", path]),
  ];
  process.stdout.write(
    entries
      .flatMap(linesOf)
      .map((line) => `${line}\n`)
      .join(""),
  );
  return problems.some(({ kind }) => kind === "unreadable") ? 2 : 0;
}

/** What a file is taken for, its path, and why. */
type Entry = readonly [kind: string, path: string, why?: string];

function entryOf({ path, language, claimedBy, setAside, sameAs }: FileReport): Entry {
  if (sameAs !== undefined) return ["same", path, `the same file as ${sameAs}, where it is judged`];
  if (setAside !== undefined) return ["set aside", path, `${language}, ${setAside}`];
  return [language, path, claimedBy];
}

function linesOf([kind, path, why]: Entry): readonly string[] {
  const first = safe(`${kind.padEnd(WIDEST)}  ${path}`);
  if (why === undefined) return [first];
  const reason = safe(why);
  const whole = `${first}  (${reason})`;
  return whole.length <= COLUMNS
    ? [whole]
    : [first, ...wrapText(reason, COLUMNS - INDENT.length).map((line) => INDENT + line)];
}

function safe(text: string): string {
  return terminalText(maskSecrets(text));
}

const COLUMNS = 80;
const WIDEST = Math.max(...["unreadable", ...formats.map(({ name }) => name)].map(({ length }) => length));
const INDENT = " ".repeat(WIDEST + 4);
