import type { Files, SourceFile } from "../../model/index.ts";
import { dialectOf } from "./dialect.ts";
import type { RootRole } from "./document.ts";
import { extendedPath } from "./extended-path.ts";
import { extendsOf } from "./extended-names.ts";
import { readFile } from "./read-file.ts";
import { isPlainExample, roleOfFile } from "./role-of.ts";
import type { RawFile } from "./raw.ts";

/** Who extends whom among the claimed files, without following it further. */
export class ExtendsGraph {
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #extendedBy = new Map<string, SourceFile[]>();
  readonly #extends = new Map<SourceFile, string[]>();
  readonly #changesParts = new Set<SourceFile>();
  readonly #setsParts = new Set<SourceFile>();
  readonly #supervising = new Set<SourceFile>();
  readonly #roles = new Map<SourceFile, RootRole>();

  constructor(claimed: readonly SourceFile[], files: Files) {
    this.#byPath = new Map(claimed.map((file) => [file.path, file]));
    for (const file of claimed) {
      const raw = readFile(file, dialectOf(undefined));
      const keys = [...(raw.sections.get("buildout")?.options.keys() ?? [])];
      if (keys.includes("parts")) this.#setsParts.add(file);
      if (keys.some((key) => /^parts *[+-]?$/.test(key))) this.#changesParts.add(file);
      if (setsUpSupervisor(raw)) this.#supervising.add(file);
      for (const { name } of extendsOf(raw, dialectOf(undefined))) this.#add(file, name.text, files);
    }
    // A set shows what is added to it while it is walked.
    for (const file of this.#supervising) for (const by of this.extendedBy(file)) this.#supervising.add(by);
  }

  #add(file: SourceFile, name: string, files: Files): void {
    const targets = this.#extends.get(file) ?? [];
    this.#extends.set(file, targets);
    const path = extendedPath(file.path, name, files)?.path;
    if (path === undefined || path === file.path) return;
    targets.push(path);
    this.#extendedBy.set(path, [...(this.#extendedBy.get(path) ?? []), file]);
  }

  extendedBy(file: SourceFile): readonly SourceFile[] {
    return this.#extendedBy.get(file.path) ?? [];
  }

  /** Whether it has parts of its own or changes those of others. */
  hasParts(file: SourceFile): boolean {
    return this.#changesParts.has(file);
  }

  /** Whether it, or what it extends, gives parts to build. */
  givesParts(file: SourceFile): boolean {
    const seen = new Set([file]);
    // A set shows what is added to it while it is walked.
    for (const one of seen) {
      if (this.hasParts(one)) return true;
      for (const path of this.#extends.get(one) ?? []) {
        const extended = this.#byPath.get(path);
        if (extended) seen.add(extended);
      }
    }
    return false;
  }

  extends(file: SourceFile): boolean {
    return this.#extends.has(file);
  }

  /** Whether it or what it extends sets up a supervisor. */
  supervises(file: SourceFile): boolean {
    return this.#supervising.has(file);
  }

  /** Whether it could be built: it has parts or takes them from elsewhere. What only adds to parts is laid over others. */
  builds(file: SourceFile): boolean {
    return this.#setsParts.has(file) || this.#extends.has(file);
  }

  /** What a file is for, by its name, else by the names of what it extends: the outermost file is built, whatever it is called. */
  role(file: SourceFile): RootRole {
    const known = this.#roles.get(file);
    if (known) return known;
    const own = roleOfFile(file);
    // Files that extend each other in a circle meet this one.
    this.#roles.set(file, own);
    const role = own === "unsaid" || isPlainExample(file) ? this.#inheritedOr(own, file) : own;
    this.#roles.set(file, role);
    return role;
  }

  #inheritedOr(own: RootRole, file: SourceFile): RootRole {
    const inherited = this.#inherited(file);
    return inherited === "unsaid" ? own : inherited;
  }

  #inherited(file: SourceFile): RootRole {
    const extended = (this.#extends.get(file) ?? []).flatMap((path) => this.#byPath.get(path) ?? []);
    const roles = extended.map((each) => this.role(each));
    return roles.includes("production") ? "production" : roles.includes("staging") ? "staging" : "unsaid";
  }
}

function setsUpSupervisor({ sections }: RawFile): boolean {
  return [...sections.values()].some(({ options }) =>
    options.get("recipe")?.lines.some(({ text }) => text.trim().startsWith("collective.recipe.supervisor")),
  );
}
