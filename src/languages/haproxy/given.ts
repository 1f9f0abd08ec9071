import { doubted } from "../../model/index.ts";
import type { Located, Problem, Step } from "../../model/index.ts";
import { FROM_DEFAULTS, type Line, type Section } from "./document.ts";
import { lookUp, proxyKeywords } from "./vocabulary.ts";

/** A line that counts for a proxy, with the `defaults` section that brought it, if one did. */
export interface Given {
  readonly line: Line;
  readonly from: Section | undefined;
  /** The trail of what it gives, one for all who inherit it. */
  readonly trail: readonly Step[];
}

/** The lines of a section for those that inherit them. */
export function givenBy(section: Section): readonly Given[] {
  const trail: readonly Step[] = [{ span: section.span, why: FROM_DEFAULTS }];
  return section.lines.map((line) => ({ line, from: section, trail }));
}

/** The lines of a section for itself. */
export function givenTo({ lines }: Section): readonly Given[] {
  return lines.map((line) => ({ line, from: undefined, trail: NO_STEPS }));
}

const NO_STEPS: readonly Step[] = [];

/** A word of a line with the way it came. */
export function give(given: Given, word: Located<string>): Located<string> {
  const doubt = givenDoubt(given) ?? word.doubt;
  return doubted({ value: word.value, span: word.span, trail: given.trail }, doubt);
}

/** Several words of a line as one value, from the first of them to the last. */
export function giveWords(
  given: Given,
  words: readonly [Located<string>, ...Located<string>[]],
): Located<readonly string[]> {
  const [first] = words;
  const last = words.at(-1) ?? first;
  const doubt = givenDoubt(given) ?? words.find((word) => word.doubt)?.doubt;
  const span = { file: first.span.file, start: first.span.start, end: last.span.end };
  return doubted({ value: words.map(({ value }) => value), span, trail: given.trail }, doubt);
}

/** The lines of a proxy with a doubt on those inherited above one that nobody can read: it may say otherwise what they say. */
export function underHidden(givens: readonly Given[]): readonly Given[] {
  const last = givens.findLastIndex(({ line }) => hiddenIn(line));
  const hidden = givens[last];
  const doubt = hidden && hiddenIn(hidden.line);
  return doubt === undefined
    ? givens
    : givens.map((given, at) =>
        at < last && given.from !== hidden?.from && !given.line.doubt
          ? { ...given, line: lineInDoubt(given.line, doubt) }
          : given,
      );
}

/** Why nobody can read a line: a template fills in its very keyword, so it may say anything. */
export function hiddenIn(line: Line): Problem | undefined {
  if (line.isCertain) return undefined;
  const [first] = line.words;
  return first?.doubt && !lookUp(proxyKeywords, line.keyword) ? first.doubt : undefined;
}

/** A line that may not count, or may read otherwise, after all. */
export function lineInDoubt({ keyword, prefix, words, span, isCertain }: Line, doubt: Problem): Line {
  return { keyword, prefix, words, span, doubt, isCertain };
}

/** The last line of each keyword; the one that counts where a value is single. */
export function lastOfEach(givens: readonly Given[]): ReadonlyMap<string, Given> {
  const last = new Map<string, Given>();
  for (const given of givens) if (given.line.prefix === undefined) last.set(given.line.keyword, given);
  return last;
}

function givenDoubt({ line, from }: Given): Problem | undefined {
  return line.doubt ?? from?.doubt;
}
