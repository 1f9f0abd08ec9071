import process from "node:process";
import { maskSecrets } from "../audit/mask-secrets.ts";
import type { Discovery } from "../audit/discover.ts";
import { formats } from "../languages/index.ts";
import type { Report } from "../model/index.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { ExitCode } from "./exit-code.ts";

/** Prints what was found, what it was taken for and why, and what was left out. */
export function listFiles({ environment, problems }: Report, { candidates, skipped, unreadable }: Discovery): ExitCode {
  const claimed = new Set(environment.files.map(({ path }) => path));
  const lines = [
    ...environment.files.map(
      ({ path, language, claimedBy, setAside }) => `${language.padEnd(WIDEST)}  ${path}  (${setAside ?? claimedBy})`,
    ),
    ...candidates.filter((path) => !claimed.has(path)).map((path) => `${"-".padEnd(WIDEST)}  ${path}`),
    ...skipped.map(({ path, why }) => `${"left out".padEnd(WIDEST)}  ${path}  (${why})`),
    ...unreadable.map(({ path, message }) => `${"unreadable".padEnd(WIDEST)}  ${path}  (${message})`),
  ];
  process.stdout.write(lines.map((line) => `${terminalText(maskSecrets(line))}\n`).join(""));
  return problems.some(({ kind }) => kind === "unreadable") ? 2 : 0;
}

const WIDEST = Math.max(...["unreadable", ...formats.map(({ name }) => name)].map(({ length }) => length));
