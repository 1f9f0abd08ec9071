import type { Located, SourceFile } from "../model/index.ts";

/** Those of the secrets that are plain words or numbers, and stand in the files for something else as well. */
export function usedElsewhere(
  secrets: readonly Located<string>[],
  files: ReadonlySet<SourceFile>,
): ReadonlySet<string> {
  const plain = new Set(secrets.map(({ value }) => value).filter((value) => PLAIN.test(value)));
  if (plain.size === 0) return plain;
  const secretStarts = new Set(secrets.map(({ span }) => `${span.file.path}:${span.start}`));
  const used = [...files].flatMap((file) =>
    [...file.text.matchAll(WORD)]
      .filter(({ index, 0: word }) => plain.has(word) && !secretStarts.has(`${file.path}:${index}`))
      .map(([word]) => word),
  );
  return new Set(used);
}

/** What a name, a port or a word of a sentence looks like. */
const PLAIN = /^(?:[A-Za-z]{1,16}\d{0,3}|\d{1,8})$/;

const WORD = /[A-Za-z0-9]+/g;
