import type { Located } from "../../model/index.ts";
import { alternativesIn } from "./conditions-asked.ts";
import type { Line } from "./document.ts";
import { readExpression, type Call } from "./sample-expression.ts";
import { formatsIn, SAMPLED, samplesIn } from "./sample-places.ts";

/** A sample expression of a line. */
export interface Written {
  readonly word: Located<string>;
  readonly calls: readonly Call[];
  /** Whether it is what an acl asks for, which takes some words more. */
  readonly ofAcl: boolean;
}

/** The sample expressions of a line: words that are one as a whole, what acls ask for, and `%[…]` in log formats. */
export function expressionsIn(line: Line): readonly Written[] {
  if (!SAMPLED.has(line.keyword)) return [];
  const asked = alternativesIn(line).flatMap(([word]) => word ?? []);
  return [
    ...samplesIn(line).map((word) => written(word, word.value)),
    ...asked.map((word) => ({ ...written(word, word.value), ofAcl: true })),
    ...formatsIn(line).flatMap((word) => piecesIn(word).map((piece) => written(word, piece))),
  ];
}

/** What stands behind each `%[` of a log format, up to the next one; a doubled sign stands for itself. */
export function piecesIn({ value, doubt }: Located<string>): readonly string[] {
  return doubt
    ? []
    : value
        .replaceAll("%%", "  ")
        .split(/%(?:\{[^}]{0,40}\})?\[/)
        .slice(1);
}

function written(word: Located<string>, text: string): Written {
  return { word, calls: readExpression(text), ofAcl: false };
}
