import { namedServices } from "../service-entry.ts";

/** What follows the script of a Zope or a ZEO server. */
const CONTROL = ["console", "fg", "foreground", "start", "restart"];
const STAYS = ["console", "fg", "foreground"];
const LEAVES = ["start", "restart"];

/** Zope and what it stores its objects in. */
export const ZOPE_SERVICES = namedServices([
  {
    name: "zeo",
    title: "ZEO server",
    commands: [
      // The script of a ZEO part needs no verb under supervisord.
      { part: "zeo", verbs: [...CONTROL, ""] },
      { programs: ["runzeo", "zeoctl"] },
      { scripts: /^zeo(?:server)?\d*$/, verbs: CONTROL },
    ],
    signs: [
      // https://github.com/plone/plone.recipe.zeoserver/blob/master/src/plone/recipe/zeoserver/ctl.py knows supervisord by its environment.
      { recipe: "plone-recipe-zeoserver" },
      { stays: STAYS, leaves: LEAVES, instead: "fg" },
      { stays: /^(?:.*\/)?runzeo$/ },
    ],
    otherwise: { does: "either" },
    stop: { least: 30, wanted: 60, work: "it writes the index of its storage" },
    endsWell: "after a stray TERM",
    ownLog: true,
  },
  {
    name: "zope",
    title: "Zope",
    commands: [
      { part: "zope", verbs: CONTROL },
      { programs: ["runzope", "zopectl", "plonectl", "runwsgi"] },
      { scripts: /^(?:instance|zope|plone|zeoclient)[-_]?\w*$/, verbs: CONTROL },
    ],
    signs: [{ stays: STAYS, leaves: LEAVES, instead: "console" }, { stays: /^(?:.*\/)?run(?:zope|wsgi)$/ }],
    otherwise: { does: "either" },
    start: { least: 15, wanted: 15 },
    by: {
      zserver: { endsWell: "after a stray TERM" },
      // Zope 4 and newer have no handler for TERM, and waitress finishes its requests at INT only.
      wsgi: { signal: { wanted: "INT", others: { TERM: "drops the requests that it works on" } } },
    },
  },
]);
