import type { Files, Problem, SourceFile } from "../../model/index.ts";
import { maskTemplate, type Masked } from "../grammar/templates.ts";
import { readDeclaration, type Gathered } from "./declarations.ts";
import { resolveInclude, unseen } from "./include.ts";
import { beginsStatement, readFragment } from "./statements.ts";
import type { Parsing } from "./parsing.ts";
import { methodFaults, nameFaults } from "./references.ts";
import { refused, Scope, type Use } from "./scope.ts";
import { Stream } from "./stream.ts";
import type { Declaration } from "./syntax.ts";
import type { Source, Token } from "./tokens.ts";
import type { Release } from "./version.ts";

/** A file with what it includes, as the compiler reads it. */
export interface Program {
  readonly file: SourceFile;
  readonly files: ReadonlySet<SourceFile>;
  readonly declarations: readonly Declaration[];
  /** Whether it begins with the version of VCL and has a backend, as what varnishd is started with does. */
  readonly isWhole: boolean;
  /** Whether it begins with the version of VCL. */
  readonly isVersioned: boolean;
  /** Why there may be more than is seen. */
  readonly hidden: readonly Problem[];
  /** What a template fills in, and may break or mend. */
  readonly filledIn: Problem | undefined;
  /** The first word of VCL before Varnish 4. */
  readonly former: Token | undefined;
  /** What Varnish refuses, in the order in which it finds it. */
  readonly problems: readonly Problem[];
  readonly scope: Scope;
}

/** What reading needs beside the file. */
export interface Surroundings {
  readonly files: Files;
  readonly release: Release | undefined;
  /** Texts with what a template fills in covered, each made once. */
  readonly masked: Map<SourceFile, Masked>;
}

/** Whether a file begins with the version of VCL, as what varnishd is started with does. */
export function beginsWithVersion(file: SourceFile, surroundings: Surroundings): boolean {
  return isVersion(streamOf(file, surroundings).token);
}

function isVersion({ kind, text }: Token): boolean {
  return kind === "name" && text === "vcl";
}

function streamOf(file: SourceFile, surroundings: Surroundings): Stream {
  return new Stream(sourceOf(file, surroundings), (include) => {
    const { files, ...others } = resolveInclude(include, file, surroundings.files);
    return { ...others, sources: files.map((each) => sourceOf(each, surroundings)) };
  });
}

/** Reads a file with all that it includes. */
export function readProgram(file: SourceFile, surroundings: Surroundings): Program {
  const stream = streamOf(file, surroundings);
  const scope = new Scope(surroundings.release);
  const parsing: Parsing = {
    stream,
    scope,
    faults: [],
    open: new Set(),
    former: [],
    uses: [],
    depth: 0,
    isBroken: false,
  };
  const gathered: Gathered = { declarations: [], uses: new Map(), filled: [] };
  const isVersioned = isVersion(stream.token);
  if (!isVersioned && beginsStatement(stream.token)) readFragment(parsing);
  while (stream.token.kind !== "end") readDeclaration(parsing, gathered);
  const hidden = [...stream.hidden, ...hiddenBy(file, gathered, surroundings)];
  const { declarations, uses } = gathered;
  const isWhole = isVersioned && (stream.hidden.length > 0 || declarations.some(({ kind }) => kind === "backend"));
  return {
    file,
    files: stream.files,
    declarations,
    isVersioned,
    isWhole,
    hidden,
    filledIn: filledInOf(stream.files, surroundings),
    former: parsing.former[0],
    problems: problemsOf({ stream, parsing, uses, declarations, isWhole, isSeen: hidden.length === 0 }, surroundings),
    scope,
  };
}

function sourceOf(file: SourceFile, { masked }: Surroundings): Source {
  const known = masked.get(file) ?? maskTemplate(file, [], "#");
  masked.set(file, known);
  return { file, text: known.text };
}

/** What a template leaves out, repeats or puts in beside what stands there. */
function hiddenBy(file: SourceFile, { filled }: Gathered, { masked }: Surroundings): readonly Problem[] {
  const [token] = filled;
  const tag = masked.get(file)?.first;
  if (token) return [unseen(token, "A template puts text in here; the file it makes would settle what it is.")];
  if (tag?.kind !== "statement") return [];
  return [
    unseen(
      { file, start: tag.start, end: tag.end },
      "A template may leave out or repeat what follows; the file it makes would settle it.",
    ),
  ];
}

function filledInOf(files: ReadonlySet<SourceFile>, { masked }: Surroundings): Problem | undefined {
  for (const file of files) {
    const tag = masked.get(file)?.first;
    if (tag)
      return unseen(
        { file, start: tag.start, end: tag.end },
        "A template fills this in; the file it makes would settle it.",
      );
  }
  return undefined;
}

interface ReadState {
  readonly stream: Stream;
  readonly parsing: Parsing;
  readonly declarations: readonly Declaration[];
  readonly uses: ReadonlyMap<Declaration, readonly Use[]>;
  readonly isWhole: boolean;
  /** Whether nothing is hidden. */
  readonly isSeen: boolean;
}

/** The compiler looks at all words, then at the grammar, then at the whole; what it says first is what is said here. */
function problemsOf(state: ReadState, surroundings: Surroundings): readonly Problem[] {
  const { stream, parsing, isWhole, isSeen } = state;
  if (stream.fault) return [mayBeFilledIn(refused(stream.fault, stream.fault.message), surroundings)];
  const isComplete = isWhole && isSeen;
  const faults = parsing.faults.filter((fault) => isComplete || !parsing.open.has(fault));
  if (faults.length > 0) return faults.map((fault) => mayBeFilledIn(fault, surroundings));
  const whole = { ...state, scope: parsing.scope };
  return [...(isComplete ? nameFaults(whole) : []), ...methodFaults(whole)];
}

/** A fault in a template may be mended by what is filled in. */
function mayBeFilledIn(problem: Problem, { masked }: Surroundings): Problem {
  const { file } = problem.span;
  const isTemplate = masked.get(file)?.first !== undefined || /\$[{(A-Za-z_]/.test(withoutStrings(file.text));
  if (!isTemplate) return problem;
  return unseen(
    problem.span,
    "A template fills in a part of this file that decides how it is read; the file it makes would settle it.",
  );
}

/** A `$` outside of strings and comments is a template's. */
function withoutStrings(text: string): string {
  return text.replaceAll(/#.*|\/\/.*|\{"[^]*?"\}|"[^"\n]*"/g, "");
}
