import { mapLocated, type Fact, type ListenFact, type LogFact, doubted } from "../../../model/index.ts";
import type { BuildoutDocument, Part } from "../document.ts";
import { byteSize } from "./byte-size.ts";
import { partAddress, partName } from "./part-name.ts";
import { PartOptions } from "./part-options.ts";

const RECIPES = new Set(["plone-recipe-zeoserver", "plone-recipe-zope2zeoserver"]);

/** What a ZEO part sets up: the server, where it listens, and its log. */
export function zeoFacts(part: Part, document: BuildoutDocument): readonly Fact[] {
  if (!RECIPES.has(part.recipe.requirement.canonicalName)) return [];
  const zeo: Fact = { kind: "zeo", name: partName(part), span: part.span };
  const options = new PartOptions(part, document);
  const log = logOf(part, options);
  return [zeo, listenFact(part, options), ...(log ? [log] : [])];
}

function listenFact(part: Part, options: PartOptions): ListenFact {
  const { name, span } = part;
  const address = options.textOr("zeo-address", { value: "8100", from: "plone.recipe.zeoserver default" });
  return { kind: "listen", address: partAddress(part, address), by: { service: "zeo", name, span } };
}

/** Without `zeo-log-max-size` nothing bounds the log: the recipe rotates nothing by itself. */
function logOf(part: Part, options: PartOptions): LogFact | undefined {
  const written = options.text("zeo-log");
  if (options.text("zeo-log-custom") ?? (written && /^(?:disable|stdout|stderr)$/i.test(written.value)))
    return undefined;
  const named = written ?? { value: `\${buildout:directory}/var/log/${part.name}.log`, span: part.span, trail: [] };
  const doubt = named.doubt ?? options.doubtOf("zeo-log-max-size");
  const path = doubted(named, doubt);
  const size = options.text("zeo-log-max-size");
  const maxBytes = size && byteSize(size.value);
  const old = options.text("zeo-log-old-files");
  const backups = old && /^\d+$/.test(old.value) ? Number(old.value) : 1;
  return {
    kind: "log",
    path,
    writer: `ZEO server ${part.name}`,
    ownRotation:
      size && (maxBytes || size.doubt) ? mapLocated(size, () => ({ maxBytes: maxBytes ?? 0, backups })) : undefined,
  };
}
