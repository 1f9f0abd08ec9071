import { unreadProblem } from "../../model/index.ts";
import type { Problem, SourceFile, Span, Step } from "../../model/index.ts";
import type { Dialect } from "./dialect.ts";
import type { Layer } from "./document.ts";
import { ExtendedFiles, type ExtendedFile } from "./extended-files.ts";
import { missingLayer, type Missing, type Whereabouts } from "./layers/missing-layer.ts";
import { copyPath } from "./layers/remote-copy.ts";
import { Merger, type Merged } from "./merge.ts";
import { isUrl } from "./path.ts";
import { extendsOf, noLongerRead, withoutExtends, type Extended } from "./extended-names.ts";
import type { RawFile, RawOption, RawSection } from "./raw.ts";
import { knownPinList } from "./pin-lists.ts";
import { readFile } from "./read-file.ts";
import { holdsPlaceholder } from "./template.ts";

/** A root with all that it extends. */
export interface Tree {
  readonly merged: Merged;
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** Those of them that tell of a layer that was not read. */
  readonly leftOut: ReadonlySet<Problem>;
  /** For each file: the places that lead from the root to it. */
  readonly chains: ReadonlyMap<SourceFile, readonly Step[]>;
}

/** More than any real tree; a hostile one stops here. */
const MOST_LAYERS = 500;
const DEEPEST = 100;
const MOST_MERGES = 5000;

/** What a tree is read from, and how. */
export interface TreeSetting extends Whereabouts {
  readonly dialect: Dialect;
}

/** Reads a root and everything it extends, depth first, and merges it. */
export function readTree(root: SourceFile, setting: TreeSetting): Tree {
  const reader = new TreeReader(root, setting);
  const merger = new Merger(setting.dialect);
  merger.addOverDefaults(reader.open(root, undefined, []));
  const { layers, problems, leftOut, chains } = reader;
  return { merged: merger.finish(), layers, problems, leftOut, chains };
}

class TreeReader {
  readonly layers: Layer[] = [];
  readonly problems: Problem[] = [];
  readonly leftOut = new Set<Problem>();
  readonly chains = new Map<SourceFile, readonly Step[]>();
  readonly #root: SourceFile;
  readonly #setting: TreeSetting;
  readonly #targets: ExtendedFiles;
  /** What a file and all it extends come to does not depend on who extends it. */
  readonly #done = new Map<SourceFile, Merged>();
  readonly #open = new Set<SourceFile>();
  #merges = 0;

  constructor(root: SourceFile, setting: TreeSetting) {
    this.#root = root;
    this.#setting = setting;
    this.#targets = new ExtendedFiles(root, readFile(root, setting.dialect), setting.files);
  }

  open(file: SourceFile, at: Span | undefined, chain: readonly Step[]): Merged {
    const done = this.#done.get(file);
    if (done) return done;
    this.chains.set(file, chain);
    this.#open.add(file);
    const { dialect } = this.#setting;
    const raw = readFile(file, dialect);
    for (const problem of [...raw.problems, ...noLongerRead(raw, dialect)]) this.problems.push(problem);
    const merger = new Merger(dialect);
    for (const extended of extendsOf(raw, dialect)) this.#extend(merger, file, extended, chain);
    merger.addFile(withoutExtends(raw));
    this.#open.delete(file);
    this.layers.push({ name: file.path, file, extendedAt: at });
    const merged = merger.finish();
    this.#done.set(file, merged);
    return merged;
  }

  #extend(merger: Merger, from: SourceFile, { name, optional }: Extended, chain: readonly Step[]): void {
    const target = this.#targets.find(from, name.text);
    this.#merges += 1;
    if (target.file && this.#mayOpen(target.file, chain)) {
      merger.add(this.open(target.file, name.span, [...chain, { span: name.span, why: target.why }]));
      return;
    }
    if (optional && !target.standing) return;
    this.layers.push({ name: target.path ?? target.text, file: undefined, extendedAt: name.span });
    this.#leaveOut(merger, target, name.span, chain);
  }

  #mayOpen(file: SourceFile, chain: readonly Step[]): boolean {
    return (
      !this.#open.has(file) && this.layers.length < MOST_LAYERS && chain.length < DEEPEST && this.#merges < MOST_MERGES
    );
  }

  /** What a layer that is not read casts doubt on is what it can set and no later file overrides. */
  #leaveOut(merger: Merger, target: ExtendedFile, span: Span, chain: readonly Step[]): void {
    const { path, text, standing } = target;
    if (path !== undefined && !standing && !holdsPlaceholder(text)) {
      this.#leaveMissing(merger, { path, span, root: this.#root.path }, chain);
      return;
    }
    const problem = this.#problemOf(target, span);
    this.#tell(problem);
    if (problem.addsNothing) merger.addUnseenPins(problem);
    else merger.addUnseen(problem.kind === "refused" ? { ...problem, kind: "unseen" } : problem);
  }

  #leaveMissing(merger: Merger, missing: Missing, chain: readonly Step[]): void {
    const { problem, sample, secret } = missingLayer(missing, this.#setting);
    this.#tell(problem);
    const raw = sample && readFile(sample, this.#setting.dialect);
    if (sample && raw && extendsOf(raw, this.#setting.dialect).length === 0) {
      this.chains.set(sample, [...chain, { span: missing.span, why: "extends, from a sample" }]);
      merger.addFile(inDoubt(raw, problem));
    } else if (secret) merger.addUnseenOptions(problem);
    else merger.addUnseen({ ...problem, kind: "unseen" });
  }

  #tell(problem: Problem): void {
    this.problems.push(problem);
    this.leftOut.add(problem);
  }

  #problemOf({ text, path, standing, file }: ExtendedFile, span: Span): Problem {
    if (path !== undefined && standing && "unread" in standing) return unreadProblem(span, path, standing);
    if (file && this.#open.has(file))
      return {
        kind: "refused",
        span,
        message: `${text} extends itself in the end, and buildout stops; break the circle.`,
      };
    if (file)
      return {
        kind: "unseen",
        span,
        message: `${text} is not read: more than ${MOST_LAYERS} files or ${DEEPEST} levels are extended.`,
      };
    if (isUrl(text)) return remoteProblem(text, span);
    if (holdsPlaceholder(text))
      return { kind: "unseen", span, message: `Which file ${text} becomes is not known here.` };
    return {
      kind: "unreadable",
      span,
      message: `${text} lies outside of the audited folder and was not read; auditing a folder that holds both would settle what it gives.`,
    };
  }
}

function remoteProblem(address: string, span: Span): Problem {
  const release = knownPinList(address);
  const hint = `save it as ${copyPath(address)} to have it read`;
  if (release)
    return {
      kind: "unseen",
      span,
      addsNothing: true,
      message: `The pins of ${release.product} ${release.version} at ${address} were not read here; ${hint}.`,
    };
  return {
    kind: "unseen",
    span,
    message: `${address} is fetched when buildout runs and was not read here; ${hint}.`,
  };
}

/** A file whose values hold on the host under another name, if they are left as they are. */
function inDoubt(raw: RawFile, problem: Problem): RawFile {
  const sections = new Map<string, RawSection>();
  for (const [name, section] of raw.sections) {
    const options = new Map<string, RawOption>();
    for (const [key, option] of section.options) options.set(key, { ...option, doubt: option.doubt ?? problem });
    sections.set(name, { ...section, options });
  }
  return { ...raw, sections };
}
