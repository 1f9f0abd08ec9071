import type { Problem } from "../../model/index.ts";
import { sectionMaker } from "./extensions.ts";
import { lay, unseenIn, type Merged, type MergedOption, type MergedSection } from "./merge.ts";
import type { RawLine } from "./raw.ts";

/** Sections with the options of the sections that their `<=` names. */
export interface Expanded {
  readonly merged: Merged;
  readonly problems: readonly Problem[];
}

const DEEPEST = 100;

/** Follows `<=`: each line names a section; later lines win over earlier ones, own options over all. */
export function expandMacros(merged: Merged): Expanded {
  const expander = new MacroExpander(merged);
  const sections = new Map(
    [...merged.sections].map(([name, section]) => [name, { ...section, options: expander.optionsOf(section, 0) }]),
  );
  return { merged: { ...merged, sections }, problems: expander.problems };
}

class MacroExpander {
  readonly problems: Problem[] = [];
  readonly #merged: Merged;
  readonly #done = new Map<string, ReadonlyMap<string, MergedOption>>();
  readonly #open = new Set<string>();

  constructor(merged: Merged) {
    this.#merged = merged;
  }

  optionsOf(section: MergedSection, depth: number): ReadonlyMap<string, MergedOption> {
    const macro = section.options.get("<");
    if (section.name === "buildout" || !macro) return section.options;
    const done = this.#done.get(section.name);
    if (done) return done;
    this.#open.add(section.name);
    const result = new Map<string, MergedOption>();
    let unseen = unseenIn(this.#merged, section.name);
    for (const line of macro.lines) {
      if (line.text.trim() === "") continue;
      unseen = this.#inherit(result, line, depth) ?? unseen;
    }
    this.#open.delete(section.name);
    const own = new Map(section.options);
    own.delete("<");
    lay(result, own, unseen);
    this.#done.set(section.name, result);
    return result;
  }

  /** Lays a macro's options over what is there; what cannot be followed makes all of it doubtful. */
  #inherit(result: Map<string, MergedOption>, { text, span }: RawLine, depth: number): Problem | undefined {
    const name = text.trim();
    const macro = this.#merged.sections.get(name);
    if (macro && !this.#open.has(name) && depth < DEEPEST) {
      const step = { span, why: `macro ${name}` };
      for (const [key, option] of this.optionsOf(macro, depth + 1))
        if (key !== "<") result.set(key, { ...option, macros: [...option.macros, step] });
      return undefined;
    }
    const problem = this.#problemOf(name, span, macro);
    this.problems.push(problem);
    return { ...problem, kind: "unseen" };
  }

  #problemOf(name: string, span: RawLine["span"], macro: MergedSection | undefined): Problem {
    if (macro && this.#open.has(name))
      return {
        kind: "refused",
        span,
        message: `Section ${name} takes its options from itself in the end, and buildout stops; break the circle.`,
      };
    if (macro)
      return { kind: "unseen", span, message: `Section ${name} is not followed: more than ${DEEPEST} levels of <=.` };
    if (this.#merged.unseen)
      return {
        kind: "unseen",
        span,
        message: `Section ${name} is not in the files that were read; a layer that was not read may give it.`,
      };
    const maker = sectionMaker(this.#merged);
    if (maker !== undefined)
      return { kind: "unseen", span, message: `Section ${name} is not in the files; extension ${maker} may make it.` };
    return {
      kind: "refused",
      span,
      message: `No section is named ${name}, and buildout stops; name one section a line after <=.`,
    };
  }
}
