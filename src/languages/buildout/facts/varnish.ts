import { mapLocated, type Fact, type ListenFact, type RouteFact } from "../../../model/index.ts";
import { startsVarnish } from "../../grammar/varnishd-options.ts";
import type { BuildoutDocument, Part } from "../document.ts";
import { partAddress } from "./part-name.ts";
import { PartOptions } from "./part-options.ts";

/** Where the Varnish of a `plone.recipe.varnish` part listens, and where the VCL that the recipe writes leads. */
export function varnishFacts(part: Part, document: BuildoutDocument): readonly Fact[] {
  if (!startsVarnish(part)) return [];
  const options = new PartOptions(part, document);
  const by = { service: "varnish", name: part.name, span: part.span };
  const bind = options.textOr("bind", { value: "127.0.0.1:8000", from: FROM });
  const listen: ListenFact = { kind: "listen", address: partAddress(part, bind), by };
  return [listen, ...routesOf(part, options, by)];
}

const FROM = "plone.recipe.varnish default";

/** With a VCL of its own it leads where that says; a path or a name may stand before an address: `/shop:10.0.0.1:8080`. */
function routesOf(part: Part, options: PartOptions, by: ListenFact["by"]): readonly RouteFact[] {
  if (options.text("config", "configuration-file")) return [];
  const backends =
    options.text("backends", "backend") ?? options.textOr("backends", { value: "127.0.0.1:8080", from: FROM });
  const addresses = backends.value
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => each.split(":").slice(-2).join(":"));
  return addresses.map((address, index) => ({
    kind: "route",
    to: partAddress(
      part,
      mapLocated(backends, () => address),
    ),
    by,
    name: `backend_${String(index).padStart(3, "0")}`,
  }));
}
