import type { Random } from "./random.ts";
import { ODD_VALUES } from "./values.ts";

/** A change of a text by its structure; `other` is a text of the corpus to take from. */
type TextMutation = (lines: readonly string[], random: Random, other: readonly string[]) => readonly string[];

/** Changes a text by its structure: lines, sections and values. */
export function mutateText(text: string, random: Random, other: string): string {
  const mutation = random.pick(MUTATIONS);
  return mutation(text.split("\n"), random, other.split("\n")).join("\n");
}

const MUTATIONS: readonly [TextMutation, ...TextMutation[]] = [
  function dropLine(lines, random) {
    return lines.toSpliced(random.below(lines.length), 1);
  },
  function doubleLine(lines, random) {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, ...lines.slice(at, at + 1));
  },
  function swapLines(lines, random) {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    return lines.with(a, lines[b] ?? "").with(b, lines[a] ?? "");
  },
  function moveSection(lines, random) {
    const [start, end] = sectionAt(lines, random);
    const rest = lines.toSpliced(start, end - start);
    return rest.toSpliced(random.below(rest.length + 1), 0, ...lines.slice(start, end));
  },
  function dropSection(lines, random) {
    const [start, end] = sectionAt(lines, random);
    return lines.toSpliced(start, end - start);
  },
  function doubleSection(lines, random) {
    const [start, end] = sectionAt(lines, random);
    return [...lines, ...lines.slice(start, end)];
  },
  function takeSection(lines, random, other) {
    const [start, end] = sectionAt(other, random);
    return lines.toSpliced(random.below(lines.length + 1), 0, ...other.slice(start, end));
  },
  function takeLine(lines, random, other) {
    return lines.toSpliced(random.below(lines.length + 1), 0, random.any(other) ?? "");
  },
  function oddValue(lines, random) {
    return withValue(lines, random, random.pick(ODD_VALUES));
  },
  function oddValueAgain(lines, random) {
    return withValue(withValue(lines, random, random.pick(ODD_VALUES)), random, random.pick(ODD_VALUES));
  },
  function othersValue(lines, random, other) {
    return withValue(lines, random, valueOf(random.any(other) ?? ""));
  },
  function repeatLine(lines, random) {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    return lines.toSpliced(at, 0, ...Array.from({ length: random.below(60) }, () => line));
  },
  function indent(lines, random) {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    return lines.with(at, random.once(2) ? `    ${line}` : line.trimStart());
  },
  function joinLines(lines, random) {
    const at = random.below(lines.length);
    return lines.toSpliced(at, 2, `${lines[at] ?? ""}${lines[at + 1] ?? ""}`);
  },
];

/** From a header, or a line in the first column, to the next one. */
function sectionAt(lines: readonly string[], random: Random): readonly [number, number] {
  let start = random.below(lines.length);
  while (start > 0 && !opensSection(lines[start])) start -= 1;
  const next = lines.findIndex((line, index) => index > start && opensSection(line));
  return [start, next === -1 ? lines.length : next];
}

function opensSection(line = ""): boolean {
  return /^(?:\[|[a-z/][^=]*$)/.test(line);
}

function withValue(lines: readonly string[], random: Random, value: string): readonly string[] {
  const at = random.below(lines.length);
  const line = lines[at] ?? "";
  const old = valueOf(line);
  return lines.with(at, line.slice(0, line.length - old.length) + value);
}

/** What follows the first sign or blank of a line. */
function valueOf(line: string): string {
  return /^\s*[^\s=:]+\s*(?:[+-]?=|:|\s)\s*(.*)$/.exec(line)?.[1] ?? line.trimStart();
}
