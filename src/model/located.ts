import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

/** Another place that made a value what it is, with the reason in a few words ("extends", "from defaults", "+="). */
export interface Step {
  readonly span: Span;
  readonly why: string;
}

/** A value with the place where it was written. Parsers return nothing else, so evidence is free. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
  /** The other places that made it so, in the order in which the program followed them; empty when there are none. */
  readonly trail: readonly Step[];
  /** Why the program may see another value than this one. A verdict that looks at it is unknown, pass or fail. */
  readonly doubt?: Problem;
}

/** An effective option: the line that gave it, or the program's own default, at the place of the section that leaves it out. */
export interface Setting<T> extends Located<T> {
  /** Where a default comes from, in a few words: "plone.recipe.zope2instance default"; absent when a line gave the value. */
  readonly from?: string;
}

/** Things that were read, and why there may be more, or others. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly doubt?: Problem | undefined;
}

/** The things of a list, for whoever counts on there being no more: its doubt is told. */
export function allOf<T>({ items, doubt }: Listed<T>): readonly T[] {
  lookAt(doubt);
  return items;
}

/** A value written in one place, with nothing behind it. */
export function located<T>(value: T, span: Span): Located<T> {
  return { value, span, trail: NO_STEPS };
}

/** One for all: a large file has a million values. */
const NO_STEPS: readonly Step[] = [];

/** The program's own default for what a section leaves out. */
export function byDefault<T>(value: T, from: string, { span, trail = [], doubt }: Whereabouts): Setting<T> {
  return doubted({ value, span, trail, from }, doubt);
}

interface Whereabouts {
  readonly span: Span;
  readonly trail?: readonly Step[];
  readonly doubt?: Problem | undefined;
}

/** Whether a line gave the value; where none did that was seen, whoever asks is told the doubt, and that it is a default. */
export function isWritten(setting: Setting<unknown>): boolean {
  if (setting.from === undefined) return true;
  lookAt(setting.doubt);
  if (current) (current.defaults ??= new Set()).add(setting);
  return false;
}

/** The same place and trail with another value: for readings of a text (a number, a list) that keep its evidence. */
export function mapLocated<T, U>(from: Located<T>, read: (value: T) => U): Located<U> {
  const { result, doubts } = looking(() => ({ ...from, value: read(from.value) }));
  return doubted(result, doubts[0]);
}

/** A value that follows from others: it stands at a place, and inherits the doubt of the place and of all that was looked at. */
export function derived<T>({ span, trail = [], doubt }: Whereabouts, derive: () => T): Located<T> {
  const { result, doubts } = looking(derive);
  return doubted({ value: result, span, trail }, doubt ?? doubts[0]);
}

/** The same value in doubt; a doubt that it has already stays. Whoever looks at the value is told so by `looking`. */
export function doubted<L extends Located<unknown>>(from: L, doubt: Problem | undefined): L {
  const why = from.doubt ?? doubt;
  if (why === undefined || HELD in from) return from;
  const { result: value } = looking(() => from.value);
  const telling: Partial<Record<keyof L, unknown>> = {};
  for (const key of keysOf(from)) if (key !== "value") telling[key] = from[key];
  telling.doubt = why;
  Object.defineProperty(telling, HELD, { value });
  // The one getter of all, and last: so V8 gives them one shape, where each had a table of half a kilobyte.
  Object.defineProperty(telling, "value", TELLING);
  return telling as L;
}

/** What a value in doubt holds, out of sight of whoever copies it. */
const HELD = Symbol("held");

const TELLING = {
  enumerable: true,
  get(this: { readonly doubt: Problem; readonly [HELD]: unknown }): unknown {
    note(this.doubt);
    return this[HELD];
  },
};

function keysOf<T extends object>(of: T): readonly (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}

/** What a computation gave, the doubts of all values that it looked at, and the settings that it found to be defaults. */
export interface Looked<T> {
  readonly result: T;
  readonly doubts: readonly Problem[];
  readonly defaults: readonly Setting<unknown>[];
}

/**
 * Runs a computation and gathers the doubts of the values that it looks at, cited or not: what nobody can read decides nothing.
 * Within another one, the doubts stay with the inner one; whoever runs it says what they mean.
 */
export function looking<T>(run: () => T): Looked<T> {
  const outer = current;
  const seen: Seen = { doubts: undefined, defaults: undefined };
  current = seen;
  try {
    const result = run();
    return { result, doubts: listOf(seen.doubts), defaults: listOf(seen.defaults) };
  } finally {
    current = outer;
  }
}

/** Most computations look at neither. */
interface Seen {
  doubts: Set<Problem> | undefined;
  defaults: Set<Setting<unknown>> | undefined;
}

function listOf<T>(found: ReadonlySet<T> | undefined): readonly T[] {
  return found ? [...found] : NONE;
}

const NONE: readonly never[] = [];

let current: Seen | undefined;

function note(doubt: Problem): void {
  if (current) (current.doubts ??= new Set()).add(doubt);
}

/** Says that a computation looked at something in doubt that is no value: a list that may be longer. */
export function lookAt(doubt: Problem | undefined): void {
  if (doubt) note(doubt);
}
