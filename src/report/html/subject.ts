import type { Report } from "../../model/index.ts";
import type { Annex } from "../annex.ts";
import type { Cause } from "../table/causes.ts";

/** An environment as the page tells of it; all texts are harmless to show. */
export interface Subject {
  readonly report: Report;
  readonly annex: Annex;
  /** What fails, the dearest first. */
  readonly causes: readonly Cause[];
  /** What stands before each id of its part of the page. */
  readonly key: string;
}

/** What the report is called by: a name that says no more than what the environment is for gives way to the folder's. */
export function titleOf({ report: { environment }, annex }: Subject): string {
  const { name, role } = environment;
  return name === role ? annex.folder : name;
}

/** The id of an item's answer on the page. */
export function itemId({ key }: Pick<Subject, "key">, item: string): string {
  return `${key}${item}`;
}
