import { unreadProblem } from "../../model/index.ts";
import type { Files, Problem, SourceFile, Span, Standing, Step } from "../../model/index.ts";
import type { Dialect } from "./dialect.ts";
import type { Layer } from "./document.ts";
import { Merger, type Merged } from "./merge.ts";
import { resolvePath } from "./path.ts";
import type { RawFile, RawOption } from "./raw.ts";
import { knownPinList } from "./pin-lists.ts";
import { readFile } from "./read-file.ts";
import { holdsPlaceholder } from "./template.ts";

/** A root with all that it extends. */
export interface Tree {
  readonly merged: Merged;
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** For each file: the places that lead from the root to it. */
  readonly chains: ReadonlyMap<SourceFile, readonly Step[]>;
}

/** More than any real tree; a hostile one stops here. */
const MOST_LAYERS = 500;
const DEEPEST = 100;
const MOST_MERGES = 5000;

/** Reads a root and everything it extends, depth first, and merges it. */
export function readTree(root: SourceFile, files: Files, dialect: Dialect): Tree {
  const reader = new TreeReader(files, dialect);
  const merger = new Merger(dialect);
  merger.addOverDefaults(reader.open(root, undefined, []));
  return { merged: merger.finish(), layers: reader.layers, problems: reader.problems, chains: reader.chains };
}

class TreeReader {
  readonly layers: Layer[] = [];
  readonly problems: Problem[] = [];
  readonly chains = new Map<SourceFile, readonly Step[]>();
  readonly #files: Files;
  readonly #dialect: Dialect;
  /** What a file and all it extends come to does not depend on who extends it. */
  readonly #done = new Map<SourceFile, Merged>();
  readonly #open = new Set<SourceFile>();
  #merges = 0;

  constructor(files: Files, dialect: Dialect) {
    this.#files = files;
    this.#dialect = dialect;
  }

  open(file: SourceFile, at: Span | undefined, chain: readonly Step[]): Merged {
    const done = this.#done.get(file);
    if (done) return done;
    this.chains.set(file, chain);
    this.#open.add(file);
    const raw = readFile(file, this.#dialect);
    for (const problem of raw.problems) this.problems.push(problem);
    const merger = new Merger(this.#dialect);
    for (const { name, optional } of extendsOf(raw, this.#dialect)) this.#extend(merger, file, name, optional, chain);
    merger.addFile(withoutExtends(raw));
    this.#open.delete(file);
    this.layers.push({ name: file.path, file, extendedAt: at });
    const merged = merger.finish();
    this.#done.set(file, merged);
    return merged;
  }

  #extend(merger: Merger, from: SourceFile, { text, span }: Word, optional: boolean, chain: readonly Step[]): void {
    const path = resolvePath(from.path, text);
    const standing = path === undefined ? undefined : this.#files.get(path);
    const target = fileOf(standing);
    this.#merges += 1;
    if (
      target &&
      !this.#open.has(target) &&
      this.layers.length < MOST_LAYERS &&
      chain.length < DEEPEST &&
      this.#merges < MOST_MERGES
    ) {
      merger.add(this.open(target, span, [...chain, { span, why: "extends" }]));
      return;
    }
    if (optional && !standing) return;
    const problem = this.#problemOf(text, span, path, standing);
    this.problems.push(problem);
    this.layers.push({ name: path ?? text, file: undefined, extendedAt: span });
    if (problem.addsNothing) merger.addUnseenPins(problem);
    else merger.addUnseen(problem.kind === "refused" ? { ...problem, kind: "unseen" } : problem);
  }

  #problemOf(text: string, span: Span, path: string | undefined, standing: Standing | undefined): Problem {
    if (path !== undefined && standing && "unread" in standing) return unreadProblem(span, path, standing);
    const target = fileOf(standing);
    if (target && this.#open.has(target))
      return {
        kind: "refused",
        span,
        message: `${text} extends itself in the end, and buildout stops; break the circle.`,
      };
    if (target)
      return {
        kind: "unseen",
        span,
        message: `${text} is not read: more than ${MOST_LAYERS} files or ${DEEPEST} levels are extended.`,
      };
    const release = knownPinList(text);
    if (release)
      return {
        kind: "unseen",
        span,
        addsNothing: true,
        message: `The pins of ${release.product} ${release.version} at ${text} were not read here; a copy in the checkout would settle them.`,
      };
    if (isUrl(text))
      return {
        kind: "unseen",
        span,
        message: `${text} is fetched when buildout runs and was not read here; a copy in the checkout would settle what it gives.`,
      };
    if (holdsPlaceholder(text))
      return { kind: "unseen", span, message: `Which file ${text} becomes is not known here.` };
    if (path === undefined)
      return {
        kind: "unreadable",
        span,
        message: `${text} lies outside of the audited folder and was not read; auditing a folder that holds both would settle what it gives.`,
      };
    return {
      kind: "refused",
      span,
      message: `${text} is not in the checkout, and buildout stops where it is missing; add it or drop it from extends.`,
    };
  }
}

function fileOf(standing: Standing | undefined): SourceFile | undefined {
  return standing && "file" in standing ? standing.file : undefined;
}

interface Word {
  readonly text: string;
  readonly span: Span;
}

/** The files that a file extends, as written, in the order of the merge. */
export function extendsOf(
  raw: RawFile,
  dialect: Dialect,
): readonly { readonly name: Word; readonly optional: boolean }[] {
  const options = raw.sections.get("buildout")?.options;
  const words = (option: RawOption | undefined, optional: boolean) =>
    option ? wordsOf(option).map((name) => ({ name, optional })) : [];
  return [
    ...words(options?.get("extends"), false),
    ...(dialect.optionalExtends ? words(options?.get("optional-extends"), true) : []),
  ];
}

function wordsOf({ lines }: RawOption): readonly Word[] {
  return lines.flatMap(({ text, span }) =>
    [...text.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      span: { file: span.file, start: span.start + match.index, end: span.start + match.index + match[0].length },
    })),
  );
}

/** `extends` is taken out before the merge: it is no option of the result. */
function withoutExtends(raw: RawFile): RawFile {
  const buildout = raw.sections.get("buildout");
  if (!buildout?.options.has("extends")) return raw;
  const options = new Map(buildout.options);
  options.delete("extends");
  return { ...raw, sections: new Map(raw.sections).set("buildout", { ...buildout, options }) };
}

/** Whether a name in `extends` is fetched over the network. */
export function isUrl(name: string): boolean {
  return /^[a-zA-Z0-9+.-]+:\/\//.test(name);
}
