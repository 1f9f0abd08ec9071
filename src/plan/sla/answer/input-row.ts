import type { Source } from "../../sourced.ts";

/** An input with its origin, as it is shown. */
export interface InputRow {
  /** Its key in punchlist.yaml; behind a measure's name and a colon where that changes it. */
  readonly key: string;
  /** Its value in words, with the unit. */
  readonly value: string;
  /** Where it comes from. */
  readonly source: Source;
}
