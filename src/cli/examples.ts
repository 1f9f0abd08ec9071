import { shortKeysOf } from "../plan/input/short-keys.ts";

/** The end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}`;
}

/** What `--set` of a command takes beside the keys of `punchlist.yaml`. */
export function shortKeys(command: "sla" | "plan"): string {
  const shown = shortKeysOf(command).map(({ key, examples: [example], question }) => ({
    written: `${key}=${/[ %]/.test(example) ? `"${example}"` : example}`,
    question,
  }));
  const width = Math.max(...shown.map(({ written }) => written.length));
  return `\nShort keys:\n${shown.map(({ written, question }) => `  ${written.padEnd(width)}  ${question}`).join("\n")}`;
}
