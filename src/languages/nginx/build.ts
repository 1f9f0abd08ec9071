import { doubted, type Files, type Located, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import type { Block, Directive, Hidden } from "./document.ts";
import { refused, statementFault } from "./fault.ts";
import { resolveInclude } from "./include.ts";
import { OpenBlock } from "./open-block.ts";
import { filledIn, isFilledIn, locateWord, parseFile, unseen, type ParsedFile, type Source } from "./parse.ts";
import { placeWithin, type Place } from "./places.ts";
import type { Statement } from "./statements.ts";
import type { Release } from "./version.ts";
import { termAt, termsOf } from "./vocabulary.ts";
import { wordFault } from "./word-faults.ts";
import { WrittenDirective, type Draft } from "./written-directive.ts";

/** What one configuration is built with, and what is found on the way. */
export interface Build {
  readonly main: SourceFile;
  /** Whether it begins with a main file, whose folder relative includes start at. */
  readonly isWhole: boolean;
  readonly files: Files;
  readonly release: Release | undefined;
  /** What the reading began with, until it is built from. */
  readonly parsed: Map<SourceFile, ParsedFile>;
  readonly capitals: ReadonlySet<string>;
  readonly read: Set<SourceFile>;
  readonly problems: Problem[];
  /** Directives that may still come. */
  left: number;
}

/** More directives than anyone has, includes counted each time; a file made to exhaust memory ends here. */
const MOST_DIRECTIVES = 1_000_000;
/** nginx itself nests no deeper than a person writes. */
const DEEPEST = 100;

/** A build that begins at a file. */
export function newBuild(start: Pick<Build, "main" | "isWhole" | "files" | "release" | "parsed" | "capitals">): Build {
  return { ...start, read: new Set(), problems: [], left: MOST_DIRECTIVES };
}

/** Builds the outermost block of a configuration from files that are read one after the other. */
export function buildRoot(build: Build, place: Place, roots: readonly SourceFile[], hidden: readonly Hidden[]): Block {
  const block = new OpenBlock(place, undefined, build.main.path);
  for (const each of hidden) block.hide(each);
  const once = new Map<string, Directive>();
  for (const file of roots) readFile(build, block, file, { chain: [file], depth: 0, opened: -1, once });
  return block;
}

/** Where statements are read: the files that include one another, how deep, and where the block opens in its file. */
interface At {
  readonly parsed: ParsedFile;
  readonly chain: readonly SourceFile[];
  readonly depth: number;
  readonly opened: number;
  /** The directives that the block takes once, and has. */
  readonly once: Map<string, Directive>;
}

/** What is parsed is let go when it is built from; a file that is read again is parsed anew. */
function take(build: Build, file: SourceFile): ParsedFile {
  const parsed = build.parsed.get(file) ?? parseFile(file, build.capitals);
  build.parsed.delete(file);
  return parsed;
}

/** What stops nginx in a file comes after what it has met before. */
function readFile(build: Build, block: OpenBlock, file: SourceFile, at: Omit<At, "parsed">): void {
  const isFirst = !build.read.has(file);
  build.read.add(file);
  const parsed = take(build, file);
  fill(build, block, parsed.statements, { ...at, parsed });
  if (isFirst) for (const problem of parsed.problems) build.problems.push(problem);
}

function fill(build: Build, block: OpenBlock, statements: readonly Statement[], at: At): void {
  const { source, problems } = at.parsed;
  const broken = problems.find(({ kind }) => kind === "unseen");
  for (const statement of statements) {
    if ((build.left -= 1) < 0) {
      if (build.left === -1) build.problems.push(tooMuch(spanOf(statement.words, source.file)));
      return;
    }
    place(build, block, statement, at);
  }
  if (broken) block.hide({ problem: broken, names: undefined });
}

function tooMuch(span: Span): Problem {
  return unseen(
    span,
    `This configuration has more than ${MOST_DIRECTIVES} directives; what follows is not read. Divide it to have it judged.`,
  );
}

function spanOf(words: Statement["words"], file: SourceFile): Span {
  return { file, start: words[0].start, end: (words.at(-1) ?? words[0]).end };
}

function place(build: Build, block: OpenBlock, statement: Statement, at: At): void {
  const { source } = at.parsed;
  const words = withoutInsertions(statement, source.file, (span) => {
    block.hide({ problem: filledIn(span), names: undefined, isFilledIn: true });
  });
  if (!words) return;
  const [first, ...rest] = words;
  const span = spanOf(words, source.file);
  if (isFilledIn(first) && !statement.block) {
    block.hide({ problem: filledIn(span), names: undefined, isFilledIn: true });
    return;
  }
  const optional = optionalSince(source, span, at.opened);
  const name = doubted(locateWord(source, first), optional);
  const draft: Draft = {
    source,
    span,
    name: termsOf(name.value)[0]?.name ?? name.value,
    optional,
    doubt: optional ?? (isFilledIn(first) ? name.doubt : undefined),
    within: block,
  };
  if (block.place === "entries") {
    block.directives.push(new WrittenDirective(draft, undefined));
    return;
  }
  const args = rest.map((word) => doubted(locateWord(source, word), optional));
  const judged = { name, args, opensBlock: statement.block !== undefined, span };
  const fault = statementFault(judged, block.place, build.release) ?? wordFault(judged, block.place);
  if (fault) build.problems.push(fault);
  if (name.value === "include" && !statement.block) {
    block.directives.push(new WrittenDirective(draft, undefined));
    include(build, block, args, at);
  } else add(build, block, draft, statement, at);
}

function add(build: Build, block: OpenBlock, draft: Draft, { block: inner, start }: Statement, at: At): void {
  if (!inner) {
    const directive = new WrittenDirective(draft, undefined);
    block.directives.push(directive);
    checkOnce(build, at.once, directive);
    return;
  }
  const isKnown = termsOf(draft.name).length > 0;
  const made = new OpenBlock(isKnown ? placeWithin(draft.name, block.place) : "foreign", block, build.main.path);
  made.opener = new WrittenDirective(draft, made);
  block.directives.push(made.opener);
  if (at.depth >= DEEPEST) {
    const problem = unseen(
      draft.span,
      `Blocks are nested more than ${DEEPEST} deep here, and what stands deeper is not read; flatten them to have it judged.`,
    );
    if (!build.problems.some(({ message }) => message === problem.message)) build.problems.push(problem);
    made.hide({ problem, names: undefined });
    return;
  }
  fill(build, made, inner, { ...at, depth: at.depth + 1, opened: start, once: new Map() });
  made.close();
}

function checkOnce(build: Build, once: At["once"], directive: Directive): void {
  const { name, span, doubt, within } = directive;
  if (!termAt(name, within.place)?.once || doubt) return;
  const first = once.get(name);
  if (!first) {
    once.set(name, directive);
    return;
  }
  const { line } = first.span.file.position(first.span.start);
  const where = first.span.file === span.file ? `line ${line}` : `${first.span.file.path}:${line}`;
  build.problems.push({
    ...refused(
      span,
      `${name} stands twice in this block, here and on ${where}, and nginx takes it once; remove one of the two.`,
    ),
    also: [first.span],
  });
}

function include(build: Build, block: OpenBlock, [arg]: readonly Located<string>[], at: At): void {
  if (!arg) return;
  const { files, hidden } = resolveInclude(arg, build, build.files);
  for (const each of hidden) block.hide(each);
  // What a package's own file sets is known well enough.
  for (const { problem, names } of hidden) if (names === undefined) build.problems.push(problem);
  for (const file of files) {
    if (at.chain.includes(file) || at.chain.length > DEEPEST) {
      build.problems.push(
        refused(
          arg.span,
          `${arg.value} brings ${file.path} into itself without end, until nginx gives up; remove this include.`,
        ),
      );
      return;
    }
    readFile(build, block, file, { ...at, chain: [...at.chain, file], opened: -1 });
  }
}

/** A block of a template that holds the whole section leaves its lines as they are. */
function optionalSince({ masked, file }: Source, { start }: Span, opened: number): Problem | undefined {
  const since = masked.blockAt(start);
  if (since === undefined || since <= opened) return undefined;
  return unseen(
    { file, start, end: start },
    "A template may leave this out or repeat it; the file it makes would settle it.",
  );
}

/** What stands alone on its lines before a directive is a piece of text that a template puts there. */
function withoutInsertions(
  { words, end }: Statement,
  file: SourceFile,
  note: (span: Span) => void,
): Statement["words"] | undefined {
  if (!isFilledIn(words[0])) return words;
  let from = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!isFilledIn(word)) break;
    if (next && !file.text.slice(word.end, next.start).includes("\n")) continue;
    if (!next && !/^\s*\n/.test(file.text.slice(word.end, end))) break;
    note({ file, start: word.start, end: word.end });
    from = index + 1;
  }
  const [first, ...others] = words.slice(from);
  return first && [first, ...others];
}
