import type { Program } from "../languages/supervisor/index.ts";
import type { Environment } from "../environment/environment.ts";
import { derived, type Located } from "../model/index.ts";
import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";

/** Long-running programs that rules know something about. */
export type Service = "zope" | "zeo" | "postgresql" | "haproxy" | "varnish" | "nginx" | "memcached" | "apache";

/** What the supervised programs of an environment are. */
export interface Services {
  /** By its command and by the instances that the environment knows; undefined when nothing tells. */
  of(this: void, program: Program): Located<Service | undefined>;
}

/** What each supervised program is, found once for each. */
export const services = join("services", ["supervisor"], (environment): Services => {
  const known = new WeakMap<Program, Located<Service | undefined>>();
  return {
    of(program) {
      const service = known.get(program) ?? derived(program, () => serviceOf(program, environment));
      known.set(program, service);
      return service;
    },
  };
});

function serviceOf({ words }: Program, { facts }: Environment): Service | undefined {
  const values = words.map(({ value }) => value);
  const at = values.findIndex((word) => !isWrapper(word));
  const script = baseName(values[at] ?? "");
  const verb = values[at + 1] ?? "";
  if (ZOPE_SCRIPTS.has(script)) return "zope";
  if (ZEO_SCRIPTS.has(script)) return "zeo";
  // The script of a ZEO part needs no verb under supervisord.
  if ((VERBS.has(verb) || verb === "") && facts.zeo.some(({ name }) => name === script)) return "zeo";
  if (VERBS.has(verb)) {
    if (facts.zope.some(({ name }) => name === script)) return "zope";
    if (/^zeo(?:server)?\d*$/.test(script)) return "zeo";
    if (/^(?:instance|zope|plone|zeoclient)[-_]?\w*$/.test(script)) return "zope";
  }
  return SERVICES.get(script);
}

/** What a buildout or a Zope 2 installation calls its start scripts. */
const ZOPE_SCRIPTS: ReadonlySet<string> = new Set(["runzope", "zopectl", "plonectl"]);
const ZEO_SCRIPTS: ReadonlySet<string> = new Set(["runzeo", "zeoctl"]);

/** What follows the script of an instance or a ZEO server. */
const VERBS: ReadonlySet<string> = new Set(["console", "fg", "foreground", "start", "restart"]);

const SERVICES: ReadonlyMap<string, Service> = new Map([
  ["postgres", "postgresql"],
  ["postmaster", "postgresql"],
  ["pg_ctl", "postgresql"],
  ["haproxy", "haproxy"],
  ["varnishd", "varnish"],
  ["nginx", "nginx"],
  ["memcached", "memcached"],
  ["apachectl", "apache"],
  ["apache2ctl", "apache"],
  ["httpd", "apache"],
  ["apache2", "apache"],
]);

/** An interpreter, a helper that becomes its argument, or one of their options. */
function isWrapper(word: string): boolean {
  return word.startsWith("-") || /^[A-Z_]+=/.test(word) || /^(?:python[\d.]*|env|exec|authbind)$/.test(baseName(word));
}
