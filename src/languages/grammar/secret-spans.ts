import { located, type Located, type SourceFile } from "../../model/index.ts";
import type { Range } from "./ranges.ts";
import { blotReferences, literalParts } from "./references.ts";
import { secretPatterns } from "./secret-patterns.ts";

/** What looks like a secret anywhere in a file, whatever its format. */
export function patternSecrets(file: SourceFile): readonly Located<string>[] {
  return secretsAt(file, secretPatterns(file.text));
}

/**
 * Ranges of a file as the secrets that they hold: each line and each part between references by itself, since a program joins them in its
 * own way. Where it would make one sign of two (`%%`, `$$`), both readings are given.
 */
export function secretsAt(file: SourceFile, ranges: readonly Range[]): readonly Located<string>[] {
  const plain = blotReferences(file.text);
  return ranges
    .flatMap((range) => literalParts(plain, range))
    .flatMap((range) => linesIn(file.text, range))
    .flatMap(({ start, end }) => {
      const text = file.text.slice(start, end);
      const single = text.replaceAll("%%", "%").replaceAll("$$", () => "$");
      const span = { file, start, end };
      return single === text ? [located(text, span)] : [located(text, span), located(single, span)];
    });
}

function linesIn(text: string, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\n\r]*[^\s])?/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
