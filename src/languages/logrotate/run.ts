import type { Files, Located, Problem, SourceFile, Span, Step } from "../../model/index.ts";
import { fileAt, fileSpan, unreadProblem } from "../../model/index.ts";
import type { ReadFile } from "./document.ts";
import { DEFAULT_TABOO, passedOver, tabooOf, type Lookup } from "./include.ts";
import { scanFile } from "./scan.ts";
import type { Run, Target } from "./state.ts";

/** Reads root files in order, one after the other as one run of logrotate does, with all that they include. */
export function runLogrotate(
  roots: readonly SourceFile[],
  unseen: Problem | undefined,
  files: Files,
  lookup: Lookup,
  via: "root" | "folder" = "root",
): Run {
  return new Reader(files, lookup, unseen).read(roots, via);
}

/** How deep includes may be nested, as in logrotate. */
const DEEPEST = 16;
/** Files that include each other many times over would keep us reading; no host has so many. */
const MOST_FILES = 2000;

class Reader {
  readonly #files: Files;
  readonly #lookup: Lookup;
  readonly #run: Run;
  readonly #open: string[] = [];
  #steps: readonly Step[] = [];

  constructor(files: Files, lookup: Lookup, unseen: Problem | undefined) {
    this.#files = files;
    this.#lookup = lookup;
    this.#run = {
      blocks: [],
      held: [],
      problems: [],
      files: [],
      fileFaults: [],
      unseen: unseen ? [unseen] : [],
      hidden: undefined,
      taboo: DEFAULT_TABOO,
      include: (path, target) => this.#include(path, target),
    };
  }

  read(roots: readonly SourceFile[], via: ReadFile["via"]): Run {
    const globals: Target = { draft: {}, directives: [] };
    for (const root of roots) this.#readFile(root, via, globals);
    return this.#run;
  }

  /** Reads one file; the globals of a file with an error are forgotten. */
  #readFile(file: SourceFile, via: ReadFile["via"], target: Target): boolean {
    const before = target.draft;
    const own: Target = { draft: before, directives: [] };
    this.#run.files.push({ address: `file:${file.path}`, span: fileSpan(file), file, via, globals: own.directives });
    if (file.text.length > MOST_CHARACTERS) return this.#refuse(file);
    this.#open.push(file.path);
    const wrong = scanFile(file, this.#run, own, this.#steps);
    this.#open.pop();
    target.draft = wrong ? before : own.draft;
    return wrong;
  }

  #refuse(file: SourceFile): boolean {
    this.#run.problems.push({
      kind: "skipped",
      span: fileSpan(file),
      message: "The file has more than 16 MiB, so logrotate does not read it.",
    });
    return true;
  }

  #include(path: Located<string>, target: Target): boolean {
    const found = path.doubt ? undefined : this.#lookup(path.value, path.span.file.path);
    if (found === undefined) {
      this.#unseen(
        path.span,
        `${path.value} is not in the checkout, so what it sets is not known; add it, or name the checkout's main file.`,
      );
      return false;
    }
    if (this.#open.length > DEEPEST)
      return this.#skip(path.span, "Includes are nested deeper than 16 files, so logrotate does not follow this one.");
    const outer = this.#steps;
    this.#steps = [...outer, { span: path.span, why: "included here" }];
    const wrong =
      "folder" in found.standing
        ? this.#readFolder(found.path, found.standing.folder, path.span, target)
        : this.#readIncluded(found.path, "file", path.span, target);
    this.#steps = outer;
    return wrong;
  }

  #readFolder(folder: string, names: readonly string[], span: Span, target: Target): boolean {
    const taboo = this.#run.taboo;
    const wrongs = names.map((name) => {
      const path = `${folder}/${name}`;
      const pattern = tabooOf(name, taboo);
      if (pattern === undefined) return this.#readIncluded(path, "folder", span, target);
      return this.#passOver(path, pattern, names);
    });
    return wrongs.includes(true);
  }

  #passOver(path: string, pattern: string, names: readonly string[]): boolean {
    const file = fileAt(this.#files, path);
    if (file) {
      this.#run.files.push({ address: `file:${path}`, span: fileSpan(file), file, via: "folder", globals: [] });
      for (const problem of passedOver(file, pattern, names)) this.#run.problems.push(problem);
    }
    return false;
  }

  #readIncluded(path: string, via: "file" | "folder", span: Span, target: Target): boolean {
    if (this.#open.includes(path))
      return this.#skip(span, `${path} includes itself, so logrotate reads it again and again.`);
    const standing = this.#files.get(path);
    if (standing === undefined || "folder" in standing) return false;
    if ("unread" in standing) this.#hide(unreadProblem(span, path, standing));
    else if (this.#run.files.length < MOST_FILES) return this.#readFile(standing.file, via, target);
    else this.#unseen(span, `${path} is not read: more than ${MOST_FILES} files are included.`);
    return false;
  }

  #skip(span: Span, message: string): boolean {
    this.#run.problems.push({ kind: "skipped", span, message });
    return true;
  }

  #unseen(span: Span, message: string): void {
    this.#hide({ kind: "unseen", span, message });
  }

  /** What is read from here on may find other globals, and its logs claimed by a block that nobody saw. */
  #hide(problem: Problem): void {
    this.#run.hidden = problem;
    this.#run.unseen.push(problem);
    this.#run.problems.push(problem);
  }
}

/** The largest file that logrotate takes for a configuration. */
const MOST_CHARACTERS = 0xffffff;
