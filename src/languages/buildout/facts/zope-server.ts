import { located } from "../../../model/index.ts";
import type { Located, ZopeFact } from "../../../model/index.ts";
import type { BuildoutDocument, Part } from "../document.ts";
import { knownPinList, type Release } from "../pin-lists.ts";
import { atLeast } from "../version.ts";
import type { PartOptions } from "./part-options.ts";

/** Which server a `plone.recipe.zope2instance` part runs. */
export interface ZopeServer {
  readonly kind: ZopeFact["server"];
  /** The line that settles it; undefined when nothing does. */
  readonly settledBy: Located<string> | undefined;
  /** Whether the recipe knows `event-log-max-size` and its kin: under ZServer since its 4.2.5. */
  readonly boundsLogs: boolean | "unknown";
}

/** A version of something that Zope parts rest on, with what it means for them. */
interface Ground {
  readonly version: Located<string>;
  readonly kind: "zserver" | "wsgi" | "by option";
  readonly boundsLogs: ZopeServer["boundsLogs"];
}

/** By the recipe's own version; else by the release of Plone or Zope that the root pins or extends. */
export function zopeServer(part: Part, document: BuildoutDocument, options: PartOptions): ZopeServer {
  const ground = recipeGround(part, document) ?? pinnedGround(document) ?? releaseGround(document);
  if (!ground) return { kind: "unknown", settledBy: undefined, boundsLogs: "unknown" };
  const { version: settledBy, kind, boundsLogs } = ground;
  if (kind !== "by option") return { kind, settledBy, boundsLogs: kind === "wsgi" ? false : boundsLogs };
  const wsgi = options.text("wsgi");
  if (wsgi?.doubt ?? options.doubtOf("wsgi")) return { kind: "unknown", settledBy: undefined, boundsLogs: "unknown" };
  const off = wsgi && /^(?:off|false|no|0)$/i.test(wsgi.value);
  return off ? { kind: "zserver", settledBy: wsgi, boundsLogs: true } : { kind: "wsgi", settledBy, boundsLogs: false };
}

const RECIPE = "plone-recipe-zope2instance";

/**
 * Up to 4.x the recipe runs ZServer, from 7 on WSGI; between them `wsgi = off` decides.
 *
 * @see https://github.com/plone/plone.recipe.zope2instance/blob/master/CHANGES.rst
 */
function recipeGround({ recipe: { requirement } }: Part, { versions }: BuildoutDocument): Ground | undefined {
  const version =
    requirement.exact === undefined ? certainPin(versions, RECIPE) : { ...requirement.text, value: requirement.exact };
  if (!version) return undefined;
  if (atLeast(version.value, "5"))
    return { version, kind: atLeast(version.value, "7") ? "wsgi" : "by option", boundsLogs: true };
  return { version, kind: "zserver", boundsLogs: atLeast(version.value, "4.2.5") };
}

/** The recipe's 5.0 dropped Zope 2 and Plone before 5.2; Plone 6 and Zope 5 dropped Python 2, and with it ZServer. */
function pinnedGround({ versions }: BuildoutDocument): Ground | undefined {
  const plone = certainPin(versions, "plone") ?? certainPin(versions, "products-cmfplone");
  if (plone) return groundOf({ product: "Plone", version: plone.value }, plone);
  const zope = certainPin(versions, "zope");
  if (zope) return groundOf({ product: "Zope", version: zope.value }, zope);
  const zope2 = certainPin(versions, "zope2");
  // From Zope 4 on the distribution Zope2 is a shell that stays at 4.0.
  return zope2 && !atLeast(zope2.value, "4") ? groundOf({ product: "Zope", version: zope2.value }, zope2) : undefined;
}

/** The last release that is extended, Plone's before Zope's. A layer of unknown content may pin anything else. */
function releaseGround({ layers, unset }: BuildoutDocument): Ground | undefined {
  if (unset("buildout", "extends").doubt) return undefined;
  const lists = layers.flatMap(({ name, extendedAt }) => {
    const release = extendedAt && knownPinList(name);
    return release ? [{ release, at: { value: name, span: extendedAt, trail: [] } }] : [];
  });
  const list =
    lists.findLast(({ release }) => release.product === "Plone") ??
    lists.findLast(({ release }) => release.product === "Zope");
  return list && groundOf(list.release, list.at);
}

function groundOf({ product, version }: Release, at: Located<string>): Ground {
  const [optional, never] = product === "Plone" ? ["5.2", "6"] : ["4", "5"];
  if (atLeast(version, never)) return { version: at, kind: "wsgi", boundsLogs: false };
  if (atLeast(version, optional)) return { version: at, kind: "by option", boundsLogs: true };
  return { version: at, kind: "zserver", boundsLogs: product === "Plone" ? recipeOfPlone(version) : "unknown" };
}

/** Plone 4.1.6 pins 4.1.9 of the recipe, 4.2.5 and all of 4.3 pin 4.2.10 or newer; of a line such as `4` or `4.2` it is not known. */
function recipeOfPlone(version: string): ZopeServer["boundsLogs"] {
  if (atLeast(version, "4.2.5")) return true;
  return /^(?:3|4\.[01])\b/.test(version) ? false : "unknown";
}

function certainPin({ pins }: BuildoutDocument["versions"], name: string): Located<string> | undefined {
  const pin = pins.get(name);
  return pin?.version === undefined || pin.value.doubt ? undefined : located(pin.version, pin.value.span);
}
