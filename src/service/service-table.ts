import type { ServiceEntry } from "./service-entry.ts";

/** What follows the script of a Zope or a ZEO server. */
const CONTROL = ["console", "fg", "foreground", "start", "restart"];
const STAYS = ["console", "fg", "foreground"];
const LEAVES = ["start", "restart"];

/** The services that rules know something about; where a command fits two, the first. */
export const SERVICE_TABLE = [
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
    start: { least: 5, wanted: 5 },
    stop: { least: 30, wanted: 60 },
  },
  {
    name: "zope",
    title: "Zope",
    commands: [
      { part: "zope", verbs: CONTROL },
      { programs: ["runzope", "zopectl", "plonectl"] },
      { scripts: /^(?:instance|zope|plone|zeoclient)[-_]?\w*$/, verbs: CONTROL },
    ],
    signs: [{ stays: STAYS, leaves: LEAVES, instead: "console" }, { stays: /^(?:.*\/)?runzope$/ }],
    otherwise: { does: "either" },
    start: { least: 20, wanted: 60 },
    stop: { least: 30, wanted: 60 },
  },
  {
    name: "postgresql",
    title: "PostgreSQL",
    commands: [{ programs: ["postgres", "postmaster", "pg_ctl"] }],
    signs: [{ leaves: /^(?:.*\/)?pg_ctl$/, instead: "postgres -D with the data folder" }],
    otherwise: { does: "stay" },
    stop: { least: 60, wanted: 60 },
  },
  {
    name: "haproxy",
    title: "HAProxy",
    commands: [{ programs: ["haproxy"] }],
    signs: [{ leaves: ["-D"], instead: "-db" }, { stays: ["-db", "-d"] }],
    otherwise: {
      does: "as its file says",
      settledBy: "the daemon line of haproxy.cfg",
      reads: { format: "haproxy", instead: "haproxy -db" },
    },
  },
  {
    name: "varnish",
    title: "Varnish",
    commands: [{ programs: ["varnishd"] }],
    signs: [{ stays: ["-F", "-d"] }],
    otherwise: { does: "leave", instead: "varnishd -F" },
  },
  {
    name: "nginx",
    title: "nginx",
    commands: [{ programs: ["nginx"] }],
    signs: [{ stays: /daemon\s+off\s*;/ }],
    otherwise: { does: "as its file says", settledBy: "the daemon line of nginx.conf" },
  },
  {
    name: "memcached",
    title: "memcached",
    commands: [{ programs: ["memcached"] }],
    signs: [{ leaves: ["-d", "--daemon"], instead: "the command without it" }],
    otherwise: { does: "stay" },
  },
  {
    name: "apache",
    title: "Apache",
    commands: [{ programs: ["apachectl", "apache2ctl", "httpd", "apache2"] }],
    signs: [
      { stays: /^(?:-D)?(?:FOREGROUND|NO_DETACH)$|^-X$/ },
      // BusyBox has an httpd, too, and there -f means foreground.
      { unsure: ["-f"] },
    ],
    otherwise: { does: "leave", instead: "{program} -DFOREGROUND" },
  },
] as const satisfies readonly ServiceEntry[];

/** A service by its name in the table. */
export type Service = (typeof SERVICE_TABLE)[number]["name"];

/** An entry of the table. */
export type KnownService = ServiceEntry & { readonly name: Service };
