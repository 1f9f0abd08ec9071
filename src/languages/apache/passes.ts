import { doubted, mapLocated, type Located } from "../../model/index.ts";
import type { Directive, Pass, Section, VirtualHost } from "./document.ts";
import { isProxied } from "./rewrite-flags.ts";
import { firstByteOf } from "./waits.ts";

/** Every line that hands requests on, in order. */
export function readPasses(sections: readonly Section[], hosts: readonly VirtualHost[]): readonly Pass[] {
  const owners = new Map(hosts.map((host) => [host.section, host]));
  const passes: Pass[] = [];
  for (const section of sections)
    for (const line of section.directives) {
      const leading = leadsTo(line, section);
      const pass = leading && passOf(line, leading, hostAround(section, owners));
      if (pass) passes.push(pass);
    }
  return passes;
}

function hostAround(section: Section, owners: ReadonlyMap<Section, VirtualHost>): VirtualHost | undefined {
  for (let each: Section | undefined = section; each; each = each.outer) {
    const host = owners.get(each);
    if (host) return host;
  }
  return undefined;
}

function passOf(line: Directive, leading: Leading, host: VirtualHost | undefined): Pass | undefined {
  const section = line.within;
  const parts =
    URL_PARTS.exec(leading.url.value) ?? (leading.url.doubt && ["", undefined, undefined, "", leading.url.value]);
  if (!parts) return undefined;
  const [, unix, socket, scheme = unix ?? "", target = socket ?? ""] = parts;
  const parameters = parametersOf(leading.rest);
  return {
    address: `${section.address}/${line.key}:${line.args[0]?.value ?? ""}`,
    span: line.span,
    line,
    kind: leading.kind,
    url: doubted(leading.url, line.doubt),
    scheme: scheme.toLowerCase(),
    target: doubted(
      mapLocated(leading.url, () => target),
      line.doubt,
    ),
    parameters,
    group: leading.kind === "member" ? groupOf(line, section) : undefined,
    host,
    firstByteMs: firstByteOf({ line, parameters }, leading.rest.find(({ doubt }) => doubt)?.doubt),
  };
}

/** A member says its balancer, or stands in the section of it. */
function groupOf({ args: [first] }: Directive, { opener }: Section): Located<string> | undefined {
  const named = first && /^balancer:/i.test(first.value) ? first : opener?.args[0];
  return named && mapLocated(named, balancerName);
}

/** `plone` of `balancer://plone/path`. */
export function balancerName(url: string): string {
  return url.replace(/^balancer:\/\//i, "").replace(/\/.*$/, "");
}

/** `http://127.0.0.1:8080/a`, `balancer://plone/`, `unix:/run/php.sock|fcgi://localhost/`. */
const URL_PARTS = /^(?:proxy:)?(?:(unix):([^|]{1,300})\|.*|([a-z][\w+.-]{0,20}):\/\/([^/?#\s]{1,300}).*)$/is;

interface Leading {
  readonly kind: Pass["kind"];
  readonly url: Located<string>;
  readonly rest: readonly Located<string>[];
}

function leadsTo(line: Directive, section: Section): Leading | undefined {
  if (!LEADING.has(line.key)) return undefined;
  const { key, args } = line;
  switch (key) {
    case "proxypass":
    case "proxypassmatch": {
      const least = section.kind.startsWith("location") ? 0 : 1;
      const at = args.findIndex(({ value, doubt }, index) => isUrl(value) || (doubt !== undefined && index >= least));
      const url = args[at];
      return url && { kind: "pass", url, rest: args.slice(at + 1) };
    }
    case "balancermember": {
      const members = args.filter(({ value }) => isUrl(value));
      const url = members.at(-1);
      return url && !/^balancer:/i.test(url.value)
        ? { kind: "member", url, rest: args.slice(args.indexOf(url) + 1) }
        : undefined;
    }
    case "rewriterule": {
      const [, url, flags] = args;
      return url && (isUrl(url.value) || url.doubt) && isProxied(flags?.value)
        ? { kind: "rewrite", url, rest: [] }
        : undefined;
    }
    case "sethandler": {
      const [url] = args;
      return url && /^proxy:/i.test(url.value) ? { kind: "handler", url, rest: [] } : undefined;
    }
    default:
      return undefined;
  }
}

/** Of other lines nobody makes the arguments. */
const LEADING: ReadonlySet<string> = new Set([
  "proxypass",
  "proxypassmatch",
  "balancermember",
  "rewriterule",
  "sethandler",
]);

function isUrl(text: string): boolean {
  return /^(?:unix:|[a-z][\w+.-]*:\/\/)/i.test(text);
}

function parametersOf(words: readonly Located<string>[]): ReadonlyMap<string, Located<string>> {
  if (words.length === 0) return NO_PARAMETERS;
  return new Map(
    words.flatMap((word) => {
      const equals = word.value.indexOf("=");
      return equals < 1
        ? []
        : [[word.value.slice(0, equals).toLowerCase(), mapLocated(word, (text) => text.slice(equals + 1))] as const];
    }),
  );
}

/** One for all: most lines have none. */
const NO_PARAMETERS: ReadonlyMap<string, Located<string>> = new Map();
