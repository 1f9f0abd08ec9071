import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { expressionsIn, piecesIn, type Written } from "./expressions.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { formatsIn } from "./sample-places.ts";
import { atLeast, type Version } from "./version.ts";
import { aclKeywords, converters, fetches, type Vocabulary } from "./vocabulary.ts";

/** Sample expressions of fetches and converters that HAProxy does not know. What 1.x took was never tried. */
export function* sampleFaults(line: Line, version: Version | undefined): Iterable<Problem> {
  if (atLeast(version, 200) === false) return;
  for (const word of formatsIn(line))
    for (const piece of piecesIn(word).filter((text) => !text.includes("]")))
      yield refused(word.span, `%[${shown(piece)} is never closed; write ] behind the expression.`);
  for (const written of expressionsIn(line)) yield* expressionFaults(written, version);
}

function* expressionFaults({ word, calls, ofAcl }: Written, version: Version | undefined): Iterable<Problem> {
  const [fetch, ...rest] = calls;
  const known: Known = ofAcl
    ? { vocabulary: aclKeywords, what: "keyword of an acl", version }
    : { vocabulary: fetches, what: "sample fetch", version };
  const problem =
    judgeName(word, fetch?.name, known) ??
    rest.map(({ name }) => judgeName(word, name, { vocabulary: converters, what: "converter", version })).find(Boolean);
  if (problem) yield problem;
}

interface Known {
  readonly vocabulary: Vocabulary;
  readonly what: string;
  readonly version: Version | undefined;
}

function judgeName(
  word: Located<string>,
  name: string | undefined,
  { vocabulary, what, version }: Known,
): Problem | undefined {
  return name ? judgeWord({ ...word, value: name }, vocabulary, what, version) : undefined;
}
