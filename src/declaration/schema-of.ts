import * as z from "zod/mini";
import type { Located } from "../model/located.ts";
import type {
  Form,
  Forms,
  GroupForm,
  LeafForm,
  ListForm,
  NamedForm,
  NumberForm,
  WordForm,
} from "../plan/input/form.ts";
import type { Entries, Input, Section } from "../plan/input/input.ts";
import { leaf, quantity, type Quantity } from "./leaf.ts";
import { list, named, section } from "./parts.ts";
import { wordReader, type Reader } from "./reader.ts";
import { NUMBERS, READERS } from "./readers.ts";

/** What is read from a form. */
export type DeclaredOf<F> =
  F extends LeafForm<infer K>
    ? Located<ReadBy<(typeof READERS)[K]>>
    : F extends WordForm<infer Word>
      ? Located<Word>
      : F extends NumberForm
        ? Quantity
        : F extends ListForm<infer Of>
          ? readonly DeclaredOf<Of>[]
          : F extends NamedForm<infer Of>
            ? ReadonlyMap<string, DeclaredOf<Of>>
            : F extends GroupForm<infer Must, infer May>
              ? { readonly [Key in keyof Must]: DeclaredOf<Must[Key]> } & {
                  readonly [Key in keyof May]?: DeclaredOf<May[Key]> | undefined;
                }
              : never;

/** What is read from a table of inputs: nothing has to be said. */
export type DeclaredInputs<Table> = { readonly [Key in keyof Table]?: DeclaredEntry<Table[Key]> | undefined };

type DeclaredEntry<Entry> =
  Entry extends Input<infer F> ? DeclaredOf<F> : Entry extends Section<infer Inner> ? DeclaredInputs<Inner> : never;

/** The schemas of a table of inputs by their keys. */
export type ShapeOf<Table> = {
  readonly [Key in keyof Table]: z.ZodMiniOptional<z.ZodMiniType<DeclaredEntry<Table[Key]>>>;
};

type ReadBy<R> = R extends Reader<infer T> ? T : never;

/** The schema of a form. */
export function schemaOf<const F extends Form>(form: F): z.ZodMiniType<DeclaredOf<F>> {
  // The compiler does not follow which case belongs to which form; `DeclaredOf` says the same as `schemaOfForm`, case by case.
  return schemaOfForm(form) as z.ZodMiniType<DeclaredOf<F>>;
}

/** The schemas of a table of inputs, of which none has to be said. */
export function shapeOf<const Table extends Entries>(table: Table): ShapeOf<Table> {
  const shape = Object.entries(table).map(([key, entry]) => [key, z.optional(schemaOfEntry(entry))] as const);
  // As above, for `DeclaredEntry` and `schemaOfEntry`.
  return Object.fromEntries(shape) as ShapeOf<Table>;
}

function schemaOfEntry(entry: Input | Section): z.ZodMiniType {
  return "form" in entry ? schemaOfForm(entry.form) : section(shapeOf(entry.inputs), entry.description);
}

function schemaOfForm(form: Form): z.ZodMiniType {
  switch (form.form) {
    case "leaf": {
      const reader: Reader<unknown> = READERS[form.kind];
      return leaf(reader, form.description);
    }
    case "word":
      return leaf(wordReader(form.words), form.description);
    case "number":
      return quantity(NUMBERS[form.kind], form.description, form);
    case "list":
      return list(schemaOfForm(form.of), form.description);
    case "named":
      return named(schemaOfForm(form.of), form.description);
    case "group":
      return section({ ...mapped(form.must, schemaOfForm), ...mapped(form.may, optional) }, form.description);
  }
}

function optional(form: Form): z.ZodMiniType {
  return z.optional(schemaOfForm(form));
}

function mapped(forms: Forms, schema: (form: Form) => z.ZodMiniType): Readonly<Record<string, z.ZodMiniType>> {
  return Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, schema(form)]));
}
