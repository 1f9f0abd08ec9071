import type { Fact } from "../../model/index.ts";
import type { BuildoutDocument } from "./document.ts";

/** The Zope and ZEO servers that a production root sets up, with their logs. */
export function facts(_document: BuildoutDocument): readonly Fact[] {
  return [];
}
