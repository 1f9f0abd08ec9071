import type { Fact } from "../../model/index.ts";
import type { BuildoutDocument } from "./document.ts";
import { zeoFacts } from "./facts/zeo.ts";
import { zopeFacts } from "./facts/zope.ts";

/** The Zope and ZEO servers that a production root sets up, with their logs. */
export function facts(document: BuildoutDocument): readonly Fact[] {
  if (!document.production) return [];
  return document.parts.flatMap((part) => [...zopeFacts(part, document), ...zeoFacts(part, document)]);
}
