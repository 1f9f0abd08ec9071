import type { Problem, Span, Step } from "../../model/index.ts";
import type { Dialect } from "./dialect.ts";
import type { RawFile, RawLine, RawOption } from "./raw.ts";

/** Several files as buildout's merging leaves them, before macros and references. */
export interface Merged {
  readonly sections: ReadonlyMap<string, MergedSection>;
  /** Why options that are absent may yet be given: a layer could not be read. */
  readonly unseen: Problem | undefined;
  /** Why pins that are absent may yet be given: a list of pins, and nothing else, could not be read. */
  readonly unseenPins: Problem | undefined;
}

/** The section that lists of pins fill. */
export const PIN_SECTION = "versions";

/** Why an option that is absent from a section may yet be given. */
export function unseenIn(
  { unseen, unseenPins }: Pick<Merged, "unseen" | "unseenPins">,
  section: string,
): Problem | undefined {
  return unseen ?? (section === PIN_SECTION ? unseenPins : undefined);
}

export interface MergedSection {
  readonly name: string;
  /** The header of the last layer that has the section. */
  readonly header: Span;
  readonly options: ReadonlyMap<string, MergedOption>;
}

export interface MergedOption {
  readonly key: string;
  readonly keySpan: Span;
  /** The value where it was last written. */
  readonly span: Span;
  readonly lines: readonly MergedLine[];
  /** The other places that lines come from or were taken away by, in order. */
  readonly steps: readonly Step[];
  /** The places by which another section's option came into this one: `<=` lines. */
  readonly macros: readonly Step[];
  /** Why all of it may be otherwise. */
  readonly doubt: Problem | undefined;
  /** Why there may be more lines than these: a layer that `+=` builds on was not read. */
  readonly open: Problem | undefined;
  /** Whether it stands under a condition that may not hold. */
  readonly conditional: boolean;
  /** Its values under conditions that may hold, where these are all of the doubt. */
  readonly otherwise: readonly string[];
}

/** A line with the doubt that it came with, when `+=` added others to it. */
export interface MergedLine extends RawLine {
  readonly doubt?: Problem | undefined;
}

type Options = Map<string, MergedOption>;

interface OpenSection {
  name: string;
  header: Span;
  readonly options: Options;
}

/** Collects layers in the order of the merge; later ones win. */
export class Merger {
  readonly #dialect: Dialect;
  readonly #sections = new Map<string, OpenSection>();
  #unseen: Problem | undefined;
  #unseenPins: Problem | undefined;
  /** Whether something lies here already: until then a layer stays as it is, its `+=` waiting for what it will be laid over. */
  #started = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Lays what other files came to over what is here. */
  add(layer: Merged): void {
    if (layer.unseen) this.#doubtAll(layer.unseen);
    if (layer.unseenPins) this.#doubtPins(layer.unseenPins);
    for (const section of layer.sections.values()) this.#addSection(section);
    this.#unseen ??= layer.unseen;
    this.#unseenPins ??= layer.unseenPins;
    this.#started = true;
  }

  /** Lays what all files came to over buildout's defaults, of which only `[buildout]` has any. */
  addOverDefaults(layer: Merged): void {
    this.#started = true;
    this.add(layer);
  }

  /** Lays a single file over what is here. */
  addFile(file: RawFile): void {
    this.add({
      sections: new Map(
        [...file.sections].map(([name, section]) => [
          name,
          {
            name,
            header: section.header,
            options: new Map([...section.options].map(([key, option]) => [key, ofRaw(option)])),
          },
        ]),
      ),
      unseen: undefined,
      unseenPins: undefined,
    });
  }

  /** A layer that cannot be read: it may override all that is here and add anything. */
  addUnseen(problem: Problem): void {
    this.#doubtAll(problem);
    this.#unseen ??= problem;
    this.#started = true;
  }

  /** A layer of secrets that cannot be read: it gives what others leave out, and leaves alone what they set. */
  addUnseenOptions(problem: Problem): void {
    this.#unseen ??= problem;
    this.#started = true;
  }

  /** A list of pins that cannot be read: it may override the pins that are here, add more, and name their section. */
  addUnseenPins(problem: Problem): void {
    this.#doubtPins(problem);
    this.#unseenPins ??= problem;
    this.#started = true;
  }

  finish(): Merged {
    return { sections: this.#sections, unseen: this.#unseen, unseenPins: this.#unseenPins };
  }

  #doubtAll(problem: Problem): void {
    for (const { options } of this.#sections.values()) for (const key of options.keys()) doubt(options, key, problem);
  }

  #doubtPins(problem: Problem): void {
    const pins = this.#sections.get(PIN_SECTION)?.options ?? new Map<string, MergedOption>();
    for (const key of pins.keys()) doubt(pins, key, problem);
    const buildout = this.#sections.get("buildout")?.options;
    if (buildout) doubt(buildout, "versions", problem);
  }

  #addSection({ name, header, options }: MergedSection): void {
    const here = this.#sections.get(name);
    const unseen = unseenIn({ unseen: this.#unseen, unseenPins: this.#unseenPins }, name);
    if (here) {
      here.header = header;
      lay(here.options, options, unseen);
      return;
    }
    const added: OpenSection = { name, header, options: new Map() };
    this.#sections.set(name, added);
    if (unseen) lay(added.options, options, unseen);
    // [buildout] has its defaults before any file is read: its += waits for them.
    else if (!this.#started || this.#dialect.firstAppend === "kept" || name === "buildout")
      for (const [key, option] of options) added.options.set(key, option);
    else this.#assignFirst(added.options, options);
  }

  /** Since 3.1.1 `eggs += x` assigns in a section that is new; the last two characters of the key go, whether or not one is a blank. */
  #assignFirst(into: Options, options: ReadonlyMap<string, MergedOption>): void {
    for (const [key, option] of options) if (!signOf(key)) into.set(key, option);
    for (const [key, option] of options) {
      if (!signOf(key)) continue;
      const base = into.get(bareKey(key));
      if (base) into.set(base.key, changed(base, option, base.key));
      else if (signOf(key) === "+")
        into.set(this.#assignedKey(key), {
          ...option,
          key: this.#assignedKey(key),
          doubt: option.doubt ?? this.#appendDoubt(option),
        });
    }
  }

  #assignedKey(key: string): string {
    return this.#dialect.firstAppend === "assigned" ? key.slice(0, -2).trimEnd() : bareKey(key);
  }

  #appendDoubt(option: MergedOption): Problem | undefined {
    if (this.#dialect.firstAppend === "assigned") return undefined;
    return {
      kind: "unseen",
      span: option.keySpan,
      message: `What ${option.key}= does where nothing is defined before depends on the version of zc.buildout; pin zc.buildout.`,
    };
  }
}

/** Lays a section's options over those of earlier layers: `=` replaces, then `+=` adds and `-=` takes away. */
export function lay(into: Options, options: ReadonlyMap<string, MergedOption>, unseen: Problem | undefined): void {
  const later = new Map<string, MergedOption>();
  const ordered = [...options.values()];
  for (const option of ordered) if (!signOf(option.key)) later.set(option.key, option);
  for (const sign of ["+", "-"]) {
    for (const option of ordered) {
      if (signOf(option.key) !== sign) continue;
      const key = bareKey(option.key);
      const base = later.get(key) ?? into.get(key) ?? nothing(option, key, unseen);
      later.set(key, changed(base, option, key));
    }
  }
  for (const [key, option] of later) into.set(key, option.conditional ? perhaps(into.get(key), option) : option);
}

/** What may be laid over an earlier value leaves it open which of the two counts. */
function perhaps(base: MergedOption | undefined, option: MergedOption): MergedOption {
  if (!base || base.conditional || (base.doubt && base.otherwise.length === 0)) return option;
  const texts = base.lines.map(({ text }) => text).join("\n");
  return { ...option, conditional: false, otherwise: [texts, ...base.otherwise, ...option.otherwise] };
}

function doubt(options: Options, key: string, problem: Problem): void {
  const option = options.get(key);
  if (option) options.set(key, { ...option, doubt: option.doubt ?? problem, otherwise: [] });
}

function ofRaw({ key, keySpan, span, lines, doubt, conditional, otherwise }: RawOption): MergedOption {
  return { key, keySpan, span, lines, steps: [], macros: [], doubt, open: undefined, conditional, otherwise };
}

/** The empty value that `+=` starts from when no earlier layer has the option. */
function nothing(option: MergedOption, key: string, unseen: Problem | undefined): MergedOption {
  return {
    key,
    keySpan: option.keySpan,
    span: option.span,
    lines: [{ text: "", span: { ...option.span, end: option.span.start } }],
    steps: [],
    macros: [],
    doubt: undefined,
    open: unseen,
    conditional: false,
    otherwise: [],
  };
}

function changed(base: MergedOption, change: MergedOption, key: string): MergedOption {
  const adds = signOf(change.key) === "+";
  const removed = new Set(change.lines.map(({ text }) => text));
  if (!adds) {
    const lines = base.lines.filter(({ text }) => !removed.has(text));
    return {
      ...base,
      key,
      lines,
      steps: [...base.steps, { span: change.span, why: "taken away by -=" }],
      doubt: base.doubt ?? change.doubt,
      otherwise: [],
    };
  }
  const former: readonly Step[] =
    base.span === change.span ? [] : [...base.steps, { span: base.span, why: "added to by +=" }];
  return {
    key,
    keySpan: change.keySpan,
    span: change.span,
    lines: [...linesInDoubt(base), ...linesInDoubt(change)],
    steps: former,
    macros: base.macros,
    doubt: undefined,
    open: base.open ?? base.doubt ?? change.open ?? change.doubt,
    conditional: false,
    otherwise: [],
  };
}

/** Lines that keep their doubt among those that others add. */
function linesInDoubt({ lines, doubt: why }: MergedOption): readonly MergedLine[] {
  return why ? lines.map((line) => (line.doubt ? line : { ...line, doubt: why })) : lines;
}

function signOf(key: string): "+" | "-" | undefined {
  const last = key.at(-1);
  return last === "+" || last === "-" ? last : undefined;
}

/** The option that `+=` or `-=` is about. */
export function bareKey(key: string): string {
  const sign = key.at(-1) ?? "";
  let end = key.length;
  while (end > 0 && (key[end - 1] === " " || key[end - 1] === sign)) end -= 1;
  return key.slice(0, end);
}
