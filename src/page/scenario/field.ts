import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import type { Source, Sourced } from "../../plan/sourced.ts";

/** An input of the page: how it is shown, read and written. All texts are those that `punchlist.yaml` takes. */
export interface Field<Inputs = OperatingInputs> {
  /** Its key in `punchlist.yaml`. */
  readonly key: string;
  readonly label: string;
  /** What it asks, as the command line asks it. */
  readonly question: string;
  readonly control: Control;
  /** What it is now, as text; undefined where nobody said it and nothing stands in. */
  readonly text: (inputs: Inputs) => string | undefined;
  readonly source: (inputs: Inputs) => Source | undefined;
  /** The inputs with a text in its place, or why that says nothing. */
  readonly write: (inputs: Inputs, text: string) => Written<Inputs>;
  /** False where it has no meaning beside the others. */
  readonly shown?: (inputs: Inputs) => boolean;
}

/** Inputs with a change, or what is wrong with it. */
export type Written<Inputs = OperatingInputs> = { readonly inputs: Inputs } | { readonly problem: string };

/** How a field is turned. */
export type Control =
  | { readonly kind: "text"; readonly suggestions?: readonly string[] }
  | { readonly kind: "choice"; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: "bands"; readonly of: "reaction" | "price"; readonly presets: readonly Preset[] }
  | Turned;

/** A number with a slider. */
export interface Turned {
  readonly kind: "number";
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** The text of a place of the slider, and the place of a text; undefined for a text that says no number. */
  readonly write: (place: number) => string;
  readonly read: (text: string) => number | undefined;
}

/** Bands that many have, by a name. */
export interface Preset {
  readonly name: string;
  readonly text: string;
}

/** Says of a value that it was changed on the page. */
export const HERE: Source = { tag: "declared", where: "this page" };

/** A value that was changed on the page. */
export function here<T>(value: T): Sourced<T> {
  return { value, source: HERE };
}
