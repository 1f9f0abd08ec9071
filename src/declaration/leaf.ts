import * as z from "zod/mini";
import { located } from "../model/located.ts";
import type { Located } from "../model/located.ts";
import type { Span } from "../model/span.ts";
import type { Reader } from "./reader.ts";
import { Scalar } from "./tree.ts";
import type { TreeValue } from "./tree.ts";
import { quoted } from "./words.ts";

/** Descriptions and JSON schema keywords of the parts of the declaration. */
export const documentation = z.registry<Record<string, unknown>>();

/** An input to the models: a number with the range it may lie in, or left to what the configuration shows. */
export type Quantity =
  | {
      readonly kind: "given";
      readonly value: Located<number>;
      readonly low: Located<number> | undefined;
      readonly high: Located<number> | undefined;
    }
  | { readonly kind: "from-config"; readonly span: Span };

/** A leaf of the file: one scalar, read by a reader, with its place. */
export function leaf<T>(reader: Reader<T>, description: string): Leaf<Located<T>> {
  const schema = z.transform((input: unknown, context): Located<T> => {
    const read = readScalar(reader, input);
    if (!("clause" in read)) return read;
    context.issues.push({ code: "custom", message: read.clause, input });
    return z.NEVER;
  });
  schema.register(documentation, { ...reader.schema, description });
  return schema;
}

export type Leaf<T> = z.ZodMiniTransform<T>;

/** A leaf that may stand alone or in a list. */
export function oneOrMore<T>(reader: Reader<T>, description: string): Leaf<readonly Located<T>[]> {
  const schema = z.transform((input: unknown, context): readonly Located<T>[] => {
    const written: readonly unknown[] = Array.isArray(input) ? input : [input];
    return written.flatMap((each, index) => {
      const read = readScalar(reader, each);
      if (!("clause" in read)) return [read];
      context.issues.push({ code: "custom", message: read.clause, input, path: Array.isArray(input) ? [index] : [] });
      return [];
    });
  });
  schema.register(documentation, {
    anyOf: [reader.schema, { type: "array", items: reader.schema }],
    description,
  });
  return schema;
}

/** How a number may be written besides as one value. */
export interface QuantityOptions {
  /** Whether `value`, `low` and `high` may be said; a range that nothing is computed with is refused. */
  readonly ranged: boolean;
}

/** A leaf that may also be `from-config`, or a map of `value`, `low` and `high`. */
export function quantity(reader: Reader<number>, description: string, { ranged }: QuantityOptions): Leaf<Quantity> {
  const schema = z.transform((input: unknown, context): Quantity => {
    const faults: Fault[] = [];
    const read = ranged || !isRange(input) ? readQuantity(reader, input, faults) : refuseRange(reader, input, faults);
    for (const { path, clause } of faults)
      context.issues.push({ code: "custom", message: clause, input, path: [...path] });
    return read ?? z.NEVER;
  });
  schema.register(documentation, { anyOf: quantityForms(reader, ranged), description });
  return schema;
}

interface Fault {
  readonly path: readonly string[];
  /** What follows the name of the part in the message. */
  readonly clause: string;
}

function readScalar<T>(reader: Reader<T>, input: unknown): Located<T> | { readonly clause: string } {
  if (input === undefined) return { clause: `is missing; write ${sentence(reader.accepted)}` };
  if (!(input instanceof Scalar))
    return { clause: `is a ${Array.isArray(input) ? "list" : "map"}; write ${sentence(reader.accepted)}` };
  const reading = reader.read(input.text);
  if ("value" in reading) return located(reading.value, input.span);
  const because = reading.because === undefined ? "" : `, which ${reading.because}`;
  return { clause: `is ${quoted(input.text)}${because}; write ${sentence(reading.accepted ?? reader.accepted)}` };
}

/** What editors say of the word. */
const FROM_CONFIG = { const: "from-config", description: "What the files show is taken." } as const;

function readQuantity(reader: Reader<number>, input: unknown, faults: Fault[]): Quantity | undefined {
  if (input instanceof Scalar && input.text === "from-config") return { kind: "from-config", span: input.span };
  if (isRange(input)) return readRange(reader, input, faults);
  const value = readScalar(
    { ...reader, accepted: `${reader.accepted}, or from-config to take what the files show` },
    input,
  );
  if (!("clause" in value)) return { kind: "given", value, low: undefined, high: undefined };
  faults.push({ path: [], clause: value.clause });
  return undefined;
}

type Range = Partial<Readonly<Record<string, TreeValue>>>;

function isRange(input: unknown): input is Range {
  return typeof input === "object" && input !== null && !(input instanceof Scalar) && !Array.isArray(input);
}

function readRange(reader: Reader<number>, range: Range, faults: Fault[]): Quantity | undefined {
  for (const key of Object.keys(range)) {
    if (!RANGE_KEYS.has(key)) faults.push({ path: [key], clause: "is unknown here; write value, low or high." });
  }
  const part = (key: string): Located<number> | undefined => {
    const read = readScalar(reader, range[key]);
    if (!("clause" in read)) return read;
    faults.push({ path: [key], clause: read.clause });
    return undefined;
  };
  const value = part("value");
  const low = range.low === undefined ? undefined : part("low");
  const high = range.high === undefined ? undefined : part("high");
  if (value === undefined || faults.length > 0) return undefined;
  if (low && low.value > value.value)
    faults.push({ path: ["low"], clause: "is above the value; write a low that is not." });
  if (high && high.value < value.value)
    faults.push({ path: ["high"], clause: "is below the value; write a high that is not." });
  return { kind: "given", value, low, high };
}

function refuseRange({ accepted }: Reader<number>, { value }: Range, faults: Fault[]): Quantity | undefined {
  const instead =
    value instanceof Scalar ? `write the value alone: ${quoted(value.text)}.` : `write ${sentence(accepted)}`;
  faults.push({ path: [], clause: `takes no range, because nothing is computed with its ends; ${instead}` });
  return undefined;
}

const RANGE_KEYS: ReadonlySet<string> = new Set(["value", "low", "high"]);

function quantityForms({ schema }: Reader<number>, ranged: boolean): readonly object[] {
  if (!ranged) return [schema, FROM_CONFIG];
  const range = {
    type: "object",
    properties: { value: schema, low: schema, high: schema },
    required: ["value"],
    additionalProperties: false,
  };
  return [schema, FROM_CONFIG, range];
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
