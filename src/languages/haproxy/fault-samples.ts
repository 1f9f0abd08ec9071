import type { Located, Problem } from "../../model/index.ts";
import { alternativesIn } from "./conditions-asked.ts";
import type { Line } from "./document.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { readExpression } from "./sample-expression.ts";
import { formatsIn, samplesIn } from "./sample-places.ts";
import { atLeast, type Version } from "./version.ts";
import { aclKeywords, converters, fetches, type Vocabulary } from "./vocabulary.ts";

/** Sample expressions of fetches and converters that HAProxy does not know. What 1.x took was never tried. */
export function* sampleFaults(line: Line, version: Version | undefined): Iterable<Problem> {
  if (atLeast(version, 200) === false) return;
  for (const word of samplesIn(line)) yield* wordFaults(word, readExpression(word.value).names, fetches, version);
  for (const [word] of alternativesIn(line))
    if (word) yield* wordFaults(word, readExpression(word.value).names, aclKeywords, version);
  for (const word of formatsIn(line)) yield* formatFaults(word, version);
}

function* wordFaults(
  word: Located<string>,
  [fetch, ...rest]: readonly string[],
  vocabulary: Vocabulary,
  version: Version | undefined,
): Iterable<Problem> {
  const what = vocabulary === aclKeywords ? "keyword of an acl" : "sample fetch";
  const problem =
    judgeName(word, fetch, { vocabulary, what, version }) ??
    rest.map((name) => judgeName(word, name, { vocabulary: converters, what: "converter", version })).find(Boolean);
  if (problem) yield problem;
}

interface Judged {
  readonly vocabulary: Vocabulary;
  readonly what: string;
  readonly version: Version | undefined;
}

function judgeName(
  word: Located<string>,
  name: string | undefined,
  { vocabulary, what, version }: Judged,
): Problem | undefined {
  return name ? judgeWord({ ...word, value: name }, vocabulary, what, version) : undefined;
}

/** What stands in `%[…]` of a log format. */
function* formatFaults(word: Located<string>, version: Version | undefined): Iterable<Problem> {
  if (word.doubt) return;
  // A doubled sign stands for itself.
  const [, ...pieces] = word.value.replaceAll("%%", "  ").split(/%(?:\{[^}]{0,40}\})?\[/);
  for (const piece of pieces) {
    const { names } = readExpression(piece);
    if (!piece.includes("]"))
      yield refused(word.span, `%[${shown(piece)} is never closed; write ] behind the expression.`);
    else yield* wordFaults(word, names, fetches, version);
  }
}
