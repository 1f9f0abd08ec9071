import type { Sourced } from "../sourced.ts";
import type { Entries, Input, Known, Moved } from "./input.ts";

/** An input with its key in `punchlist.yaml`, and the key under which figures name it. */
export interface Listed {
  readonly key: string;
  readonly cited: string;
  readonly input: Input;
}

/** The inputs of a table in its order. */
export function listed(entries: Entries): readonly Listed[] {
  return within(entries, "", undefined);
}

function within(entries: Entries, path: string, whole: string | undefined): readonly Listed[] {
  return Object.entries(entries).flatMap(([name, entry]) => {
    const key = `${path}${name}`;
    if ("form" in entry) return [{ key, cited: whole ?? key, input: entry }];
    return within(entry.inputs, `${key}.`, entry.whole ? key : whole);
  });
}

/** The keys under which figures name the inputs that move something. */
export function keysThatMove(entries: Entries, moved: Moved): readonly string[] {
  const keys = listed(entries).filter(({ input }) => input.moves?.includes(moved));
  return [...new Set(keys.map(({ cited }) => cited))];
}

/** What an input comes to; undefined where it has no meaning beside the others. */
export function valueAt(known: Known, key: string): Sourced<unknown> | undefined {
  const found = key.split(".").reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), known);
  return isSourced(found) ? found : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isSourced(value: unknown): value is Sourced<unknown> {
  return isRecord(value) && "value" in value && "source" in value;
}
