import type { Quantity } from "../declaration/leaf.ts";
import type { Located } from "../model/located.ts";
import type { Form } from "../plan/input/form.ts";
import type { Defaulted, Entries, Input, Section } from "../plan/input/input.ts";
import type { Sourced } from "../plan/sourced.ts";
import { declared, declaredAt, given, hoursOf, unchanged } from "./declared-values.ts";

/** What a table of inputs comes to: as declared, or by default. */
export type Taken<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Defaulted<Form, infer Value>
    ? Sourced<Value>
    : Table[Key] extends Input<Form, infer Value>
      ? Sourced<Value> | undefined
      : Table[Key] extends Section<infer Inner>
        ? Taken<Inner>
        : never;
};

/** The inputs of a table, each as it was declared or by its default; durations in hours. What has parts is left to its default. */
export function taken<const Table extends Entries>(table: Table, declaredInputs: object | undefined): Taken<Table> {
  const found = new Map<string, unknown>(Object.entries(declaredInputs ?? {}));
  const entries = Object.entries(table).map(([key, entry]) => [key, takenEntry(entry, found.get(key))] as const);
  // The compiler does not follow a key through the list of entries; `Taken` says what `takenEntry` gives for each.
  return Object.fromEntries(entries) as Taken<Table>;
}

function takenEntry(entry: Input | Section, found: unknown): unknown {
  if (!("form" in entry)) return taken(entry.inputs, isObject(found) ? found : undefined);
  return takenForm(entry.form, found) ?? entry.default;
}

function takenForm(form: Form, found: unknown): Sourced<unknown> | undefined {
  if (form.form === "number") return isGiven(found) ? given(found, inHours(form.kind)) : undefined;
  if (form.form === "list" && form.of.form === "leaf") return Array.isArray(found) ? takenList(found) : undefined;
  if (!isLocated(found)) return undefined;
  if (form.form === "leaf" && isNumber(found)) return declared(found, inHours(form.kind));
  return form.form === "leaf" || form.form === "word" ? declared(found, unchanged) : undefined;
}

function takenList(found: readonly unknown[]): Sourced<readonly unknown[]> | undefined {
  const entries = found.filter(isLocated);
  const [first] = entries;
  return first && { value: entries.map(({ value }) => value), source: declaredAt(first.span) };
}

/** Durations are declared in seconds and computed with in hours. */
function inHours(kind: string): (value: number) => number {
  return kind.startsWith("duration") ? hoursOf : unchanged;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isLocated(value: unknown): value is Located<unknown> {
  return isObject(value) && "value" in value && "span" in value;
}

function isNumber(value: Located<unknown>): value is Located<number> {
  return typeof value.value === "number";
}

function isGiven(value: unknown): value is Quantity & { readonly kind: "given" } {
  return isObject(value) && "kind" in value && value.kind === "given";
}
