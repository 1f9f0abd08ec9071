import type { Fact } from "../../model/index.ts";
import type { BuildoutDocument, Part } from "./document.ts";
import { varnishFacts } from "./facts/varnish.ts";
import { zeoFacts } from "./facts/zeo.ts";
import { zopeFacts } from "./facts/zope.ts";
import { withClones } from "./facts/zope2cluster.ts";

/** The Zope and ZEO servers and the Varnish that a production root sets up, with their logs. */
export function facts(document: BuildoutDocument): readonly Fact[] {
  if (!document.production) return [];
  return document.parts.items
    .filter((part) => !onlyLends(part, document))
    .map((part) => withClones(part, document))
    .flatMap((part) => [...zopeFacts(part, document), ...zeoFacts(part, document), ...varnishFacts(part, document)]);
}

/** A part that exists because another takes its list of eggs: it is built, and nobody starts it. */
function onlyLends({ name, reachedBy }: Part, { get, supervisorRecipes }: BuildoutDocument): boolean {
  const lent = /^\$\{[^:}]*:(?:eggs|zcml|products|user|environment-vars)\}$/.test(reachedBy.value);
  if (!lent || get("buildout", "parts")?.words.some(({ value }) => value === name)) return false;
  return !supervisorRecipes.some(({ programs }) => programs.some(({ command }) => command.value.endsWith(`/${name}`)));
}
