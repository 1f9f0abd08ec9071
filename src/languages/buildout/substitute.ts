import type { Problem, SourceFile, Span, Step } from "../../model/index.ts";
import { COMPUTED, defaultsOf, DIRECTORIES } from "./defaults.ts";
import { unseenIn, type Merged, type MergedOption } from "./merge.ts";
import type { RawLine } from "./raw.ts";
import type { ReferenceDoubt } from "./reference-doubt.ts";
import { referencesOf, type Reference } from "./references.ts";
import type { Segment, SegmentLines } from "./segment.ts";

/** A value after references. */
export interface Resolved {
  readonly lines: SegmentLines;
  readonly doubt: Problem | undefined;
  /** The sections that the value itself refers to. */
  readonly references: readonly { readonly section: string; readonly span: Span; readonly text: string }[];
  /** What buildout would stop at, if the section is used. */
  readonly problems: readonly Problem[];
}

export interface Surroundings {
  readonly merged: Merged;
  readonly chains: ReadonlyMap<SourceFile, readonly Step[]>;
  readonly version: string | undefined;
  /** Whether extensions may add options to `[buildout]` while it runs. */
  readonly extended: boolean;
  /** An extension that may add sections and options anywhere. */
  readonly sectionMaker: string | undefined;
}

const DEEPEST = 100;
/** What references may bring into the values of a document, all together, in characters of about this many a segment. */
const LARGEST = 4_000_000;
const SEGMENT_SIZE = 50;

/** Follows `${section:option}` through the merged sections. */
export class Substituter {
  readonly #around: Surroundings;
  readonly #done = new Map<MergedOption, Map<string, Resolved>>();
  readonly #open = new Set<string>();
  #size = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The value of an option in a section (the one that uses it, when it came by a macro). */
  resolve(section: string, option: MergedOption): Resolved {
    const known = this.#done.get(option)?.get(section);
    if (known) return known;
    const resolved = this.#resolveNew(section, option);
    const bySection = this.#done.get(option) ?? new Map<string, Resolved>();
    this.#done.set(option, bySection.set(section, resolved));
    return resolved;
  }

  #resolveNew(section: string, option: MergedOption): Resolved {
    const id = `${section}\n${option.key}`;
    const references: { section: string; span: Span; text: string }[] = [];
    const problems: Problem[] = [];
    const lines: Segment[][] = [];
    this.#open.add(id);
    for (const line of option.lines) {
      let current: Segment[] = [];
      lines.push(current);
      let from = 0;
      const trail = [...(this.#around.chains.get(line.span.file) ?? []), ...option.macros];
      for (const reference of referencesOf(line.text)) {
        if (reference.start > from)
          current.push(literal(line, from, reference.start, trail, line.doubt ?? option.doubt));
        from = reference.end;
        const span = {
          file: line.span.file,
          start: line.span.start + reference.start,
          end: line.span.start + reference.end,
        };
        const target = reference.section || section;
        references.push({ section: target, span, text: line.text.slice(reference.start, reference.end) });
        const brought = this.#follow(section, reference, span, problems);
        brought.forEach((segments, index) => {
          this.#size += SEGMENT_SIZE * (1 + segments.length);
          if (index > 0) lines.push((current = []));
          for (const segment of segments) this.#size += segment.text.length;
          for (const segment of segments)
            current.push({
              ...segment,
              outer: span,
              doubt: segment.doubt ?? line.doubt ?? option.doubt,
              trail:
                segment.span === span
                  ? trail
                  : [
                      ...segment.trail,
                      { span, why: `referred to by ${line.text.slice(reference.start, reference.end)}` },
                    ],
            });
        });
      }
      if (from < line.text.length)
        current.push(literal(line, from, line.text.length, trail, line.doubt ?? option.doubt));
    }
    this.#open.delete(id);
    const segments = lines.flat();
    return {
      lines,
      references,
      problems,
      doubt: option.doubt ?? option.open ?? segments.find(({ doubt }) => doubt)?.doubt,
    };
  }

  #follow(section: string, reference: Reference, span: Span, problems: Problem[]): SegmentLines {
    const text = span.file.text.slice(span.start, span.end);
    const asItIs = (doubt: Problem | undefined): SegmentLines => [
      [{ text, span, exact: true, outer: span, trail: [], doubt }],
    ];
    if (reference.fault !== undefined) {
      const problem: Problem = { kind: "refused", span, message: `${text} ${reference.fault}.` };
      problems.push(problem);
      return asItIs({ ...problem, kind: "unseen" });
    }
    const name = reference.section || section;
    const target = this.#around.merged.sections.get(name);
    const option = target?.options.get(reference.option);
    if (option) return this.#value(name, option, span, text, problems, asItIs);
    if (reference.option === "_buildout_section_name_")
      return [[{ text: section, span, exact: false, outer: span, trail: [], doubt: undefined }]];
    if (name === "buildout" && this.#builtIn(reference.option) !== undefined)
      return [
        [{ text: this.#builtIn(reference.option) ?? "", span, exact: false, outer: span, trail: [], doubt: undefined }],
      ];
    return asItIs(this.#missing(name, span, text, problems));
  }

  #value(
    name: string,
    option: MergedOption,
    span: Span,
    text: string,
    problems: Problem[],
    asItIs: (doubt: Problem | undefined) => SegmentLines,
  ): SegmentLines {
    if (this.#open.has(`${name}\n${option.key}`)) {
      const problem: Problem = {
        kind: "refused",
        span,
        message: `${text} refers to itself in the end, and buildout stops; break the circle.`,
      };
      problems.push(problem);
      return asItIs({ ...problem, kind: "unseen" });
    }
    const resolved = this.#isTooMuch() ? undefined : this.resolve(name, option);
    // What it refers to may be what grew too large.
    if (!resolved || this.#isTooMuch())
      return asItIs({
        kind: "unseen",
        span,
        message: `${text} is not followed: references nest too deep or grow too large.`,
      });
    if (name === "buildout" && DIRECTORIES.has(option.key)) return belowDirectory(resolved.lines, span);
    return resolved.lines;
  }

  #isTooMuch(): boolean {
    return this.#open.size > DEEPEST || this.#size > LARGEST;
  }

  #builtIn(option: string): string | undefined {
    if (COMPUTED.has(option)) return `\${buildout:${option}}`;
    const value = defaultsOf(this.#around.version).get(option);
    return value !== undefined && DIRECTORIES.has(option) ? `\${buildout:directory}/${value}` : value;
  }

  #missing(section: string, span: Span, text: string, problems: Problem[]): ReferenceDoubt {
    const { merged, extended, sectionMaker } = this.#around;
    const target = merged.sections.get(section);
    if (target?.options.has("recipe"))
      return {
        kind: "unseen",
        span,
        reference: text,
        message: `${text} is set by the recipe while buildout runs; written in [${section}], it is read.`,
      };
    if (unseenIn(merged, section))
      return {
        kind: "unseen",
        span,
        reference: text,
        message: `${text} is not in the files that were read; a layer that was not read may give it.`,
      };
    if (sectionMaker !== undefined || (extended && section === "buildout"))
      return {
        kind: "unseen",
        span,
        reference: text,
        message: `${text} is not in the files; an extension may give it while buildout runs.`,
      };
    const problem: Problem = {
      kind: "refused",
      span,
      message: `${text} refers to ${target ? `an option that section ${section} does not have` : `section ${section}, which does not exist`}, and buildout stops.`,
    };
    problems.push(problem);
    return { ...problem, kind: "unseen", reference: text };
  }
}

function literal(
  { text, span }: RawLine,
  from: number,
  to: number,
  trail: readonly Step[],
  doubt: Problem | undefined,
): Segment {
  const exact = span.end - span.start === text.length;
  const place = exact ? { file: span.file, start: span.start + from, end: span.start + to } : span;
  return { text: text.slice(from, to), span: place, exact, outer: place, trail, doubt };
}

/** `bin-directory = bin` is a folder below the buildout's own. */
function belowDirectory(lines: SegmentLines, span: Span): SegmentLines {
  const [first = [], ...rest] = lines;
  const text = first[0]?.text ?? "";
  if (/^[/~$]/.test(text)) return lines;
  return [
    [{ text: "${buildout:directory}/", span, exact: false, outer: span, trail: [], doubt: undefined }, ...first],
    ...rest,
  ];
}
