import { formats, type LanguageName } from "../languages/index.ts";
import { nearest } from "../model/nearest.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The format that `--as` names.
 *
 * @throws UsageError for a name that is none.
 */
export function languageNamed(word: string): LanguageName {
  const names = formats.map(({ name }) => name);
  const found = names.find((name) => name === word);
  if (found) return found;
  const near = nearest(word, names, MOST_EDITS);
  const meant = near ? ` Did you mean ${near.word}?` : "";
  throw new UsageError(`--as ${JSON.stringify(word)} names no format that is read; ${names.join(", ")} are.${meant}`);
}

const MOST_EDITS = 2;
