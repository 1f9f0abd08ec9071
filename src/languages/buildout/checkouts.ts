import { canonicalName } from "./requirement.ts";
import { isRevision } from "./repositories.ts";
import type { BuildoutDocument, CheckoutSource, Checkouts, Option, Section } from "./document.ts";

/** What mr.developer would check out; undefined when it is not among the extensions. */
export function readCheckouts({ get, sections }: Pick<BuildoutDocument, "get" | "sections">): Checkouts | undefined {
  const extension = get("buildout", "extensions")?.words.find(
    ({ value }) => value.toLowerCase().replaceAll("_", ".") === "mr.developer",
  );
  if (!extension) return undefined;
  const sources = readSources(sections.get(get("buildout", "sources")?.value.value.trim() ?? "sources"));
  const autoCheckout = get("buildout", "auto-checkout")?.words ?? [];
  const selects = new Set(autoCheckout.map(({ value }) => value));
  const active = [...sources.values()].filter(({ name }) => selects.has("*") || selects.has(name));
  return { extension, sources, autoCheckout, alwaysCheckout: get("buildout", "always-checkout")?.value, active };
}

function readSources(section: Section | undefined): ReadonlyMap<string, CheckoutSource> {
  return new Map([...(section?.options.values() ?? [])].map((option) => [option.name, readSource(option)]));
}

/** `name = kind url key=value…` */
function readSource({ address, name, key, value }: Option): CheckoutSource {
  const [kind = "", url = "", ...rest] = value.value.trim().split(/\s+/);
  const options = new Map(rest.map((word) => [word.split("=", 1)[0] ?? "", word.slice(word.indexOf("=") + 1)]));
  return {
    address,
    span: key,
    name,
    canonicalName: canonicalName(name),
    line: value,
    kind,
    url,
    options,
    moves: kind !== "fs" && !isRevision(options.get("rev") ?? ""),
  };
}
