import type { DeclarationError, WhatIf } from "../declaration/index.ts";
import { declarationErrorText } from "../declaration/index.ts";
import type { PlanInputError } from "../plan/input-error.ts";
import { UsageError } from "./usage-error.ts";

/** Mistakes of `punchlist.yaml` and `--set`, a line each, as an error to throw. */
export function refusal(errors: readonly DeclarationError[]): UsageError {
  return new UsageError(errors.map(text).join("\n"));
}

/** What the models cannot compute with, at the place where its field was written. */
export function refusalOf(error: PlanInputError, whatIf: WhatIf): UsageError {
  const place = placeOf(whatIf, error.field);
  return place ? refusal([{ ...place, message: error.message }]) : new UsageError(error.message);
}

/** An option has no lines: it is quoted whole. */
function text(error: DeclarationError): string {
  return error.path.startsWith("--set ") ? `${error.path}: ${error.message}` : declarationErrorText(error);
}

/** Where the field of a model was written: in the inputs themselves, or in what a measure changes; for a derived field, its neighbours. */
function placeOf(whatIf: WhatIf, field: string): Omit<DeclarationError, "message"> | undefined {
  const steps = field.split(".");
  return placeAt(whatIf, steps) ?? (steps.length > 2 ? placeAt(whatIf, steps.slice(0, -1)) : undefined);
}

function placeAt(whatIf: WhatIf, steps: readonly string[]): Omit<DeclarationError, "message"> | undefined {
  const found = [...(whatIf.measures ?? []).map(({ set }) => set), whatIf]
    .map((inputs) => spanWithin(valueAtKey(inputs, steps.join("."))))
    .find((span) => span);
  return found && { path: found.file.path, ...found.file.position(found.start) };
}

interface Place {
  readonly file: {
    readonly path: string;
    readonly text: string;
    position(offset: number): { readonly line: number; readonly column: number };
  };
  readonly start: number;
  readonly end: number;
}

/** What was declared under a key. */
export function valueAtKey(value: unknown, key: string): unknown {
  return key.split(".").reduce<unknown>((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
}

/** The first place in a declared value. */
export function spanWithin(value: unknown): Place | undefined {
  if (!isRecord(value)) return undefined;
  const { span } = value;
  if (isPlace(span)) return span;
  for (const inner of Object.values(value)) {
    const found = spanWithin(inner);
    if (found) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value)) return false;
  const { file, start } = value;
  return typeof file === "object" && typeof start === "number";
}
