import type { Environment } from "../environment/environment.ts";
import { isDockerfile } from "../languages/grammar/dockerfile.ts";
import { fileAt, lineSpan, located, type Files, type Located } from "../model/index.ts";

/** The first line of a Dockerfile that writes these words into a file of this name. */
export function imageLine(name: string, words: RegExp, { files }: Environment): Located<string> | undefined {
  const lines = kept.get(files) ?? changes(files);
  kept.set(files, lines);
  return lines.find(({ value }) => value.includes(name) && words.test(written(value)));
}

const kept = new WeakMap<Files, readonly Located<string>[]>();

/** Lines that change a file in place, of which an image has few. */
function changes(files: Files): readonly Located<string>[] {
  return files.paths
    .filter(isDockerfile)
    .flatMap((path) => fileAt(files, path) ?? [])
    .flatMap((file) =>
      file.text
        .split("\n", MOST_LINES)
        .flatMap((line, index) => (isChange(line) ? [located(line, lineSpan(file, index + 1))] : [])),
    )
    .slice(0, MOST_CHANGES);
}

function isChange(line: string): boolean {
  return line.length < LONGEST && !/^\s*#/.test(line) && (isSed(line) || /\becho\b.*>/.test(line));
}

function isSed(line: string): boolean {
  return /\bsed\b.*\s-i/.test(line);
}

/** Of `s/this/that/` only what replaces is written. */
function written(line: string): string {
  const [, mark] = isSed(line) ? (/\bs([/|#])/.exec(line) ?? []) : [];
  return mark === undefined ? line : line.split(mark).slice(2).join(mark);
}

const LONGEST = 1000;
const MOST_LINES = 5000;
const MOST_CHANGES = 200;
