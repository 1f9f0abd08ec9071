import { version } from "../declaration/texts.ts";
import { formats, type LanguageName } from "../languages/index.ts";
import { nearest } from "../model/nearest.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The versions that `--target PROGRAM=VERSION` names.
 *
 * @throws UsageError for what names no program that has versions, or no version, or two of one program.
 */
export function targetsOf(words: readonly string[]): ReadonlyMap<LanguageName, string> {
  const targets = new Map<LanguageName, string>();
  for (const word of words) {
    const [program, wanted] = targetIn(word);
    if (targets.has(program)) throw new UsageError(`--target names two versions of ${program}; give one.`);
    targets.set(program, wanted);
  }
  return targets;
}

function targetIn(word: string): readonly [LanguageName, string] {
  const at = word.indexOf("=");
  const program = programNamed(at === -1 ? word : word.slice(0, at));
  const read = version.read(at === -1 ? "" : word.slice(at + 1).trim());
  if ("value" in read) return [program, read.value];
  throw new UsageError(`--target ${JSON.stringify(word)} names no version; write one such as --target ${program}=3.2.`);
}

function programNamed(word: string): LanguageName {
  const names = formats.filter(({ versioned }) => versioned).map(({ name }) => name);
  const found = names.find((name) => name === word.trim());
  if (found) return found;
  const near = nearest(word, names, MOST_EDITS);
  const meant = near ? ` Did you mean ${near.word}?` : "";
  throw new UsageError(
    `--target ${JSON.stringify(word)} names no program with versions; ${names.join(", ")} have some.${meant}`,
  );
}

const MOST_EDITS = 2;
