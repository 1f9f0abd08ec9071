import type { Environment, Hosted } from "../../environment/environment.ts";
import type { ListenFact } from "../../model/index.ts";
import { bindings, type Bound } from "../bindings.ts";
import type { KnownCommand } from "../known-commands.ts";
import { zopeOf } from "../takes-requests.ts";
import { boxIdOf, type Box, type BoxKind } from "./box.ts";

/** A box for each program of supervisord that is none of the others': a Zope and its program are one. */
export function programBoxes(environment: Environment, others: readonly Box[]): readonly Box[] {
  const found = bindings.in(environment).flatMap((bound) => {
    const { program } = bound;
    if (zopeOf(program, environment) || others.some((box) => isSame(box, program))) return [];
    return [programBox(bound, environment)];
  });
  return [...new Map(found.map((box) => [box.id, box])).values()];
}

/** The id of a program's box. */
export function programId({ address, document }: KnownCommand): string {
  return `${address} ${document.main.path}`;
}

/** A proxy that supervisord starts, or the ZEO server of a buildout. */
function isSame({ id }: Box, { service }: KnownCommand): boolean {
  return service !== undefined && id.startsWith(`${service.name} `);
}

function programBox({ program, bindings: found }: Bound, { hostOf }: Environment): Box {
  const { name, span, address, service, document } = program;
  const ports = [...new Set(found.map(({ port }) => port))];
  return {
    id: programId(program),
    name,
    title: service?.title ?? "",
    kind: kindOf(service?.name, ports),
    host: hostOf(document.main.path) ?? hostOf(span.file.path),
    ports,
    span,
    besides: [],
    addresses: [address],
  };
}

const DATABASES: ReadonlySet<string> = new Set([
  "postgresql",
  "mysql",
  "mongodb",
  "redis",
  "memcached",
  "rabbitmq",
  "kafka",
  "search",
  "solr",
  "zeo",
]);

const PROXIES: ReadonlySet<string> = new Set(["haproxy", "varnish", "nginx", "apache", "caddy", "lighttpd"]);

function kindOf(service: string | undefined, ports: readonly number[]): BoxKind {
  if (service !== undefined && DATABASES.has(service)) return "database";
  if (service !== undefined && PROXIES.has(service)) return "proxy";
  return ports.length > 0 ? "application" : "worker";
}

/** The programs that start a Zope, by the Zope's box. */
export function startersOf(environment: Environment): ReadonlyMap<string, readonly string[]> {
  const starters = new Map<string, readonly string[]>();
  for (const { program } of bindings.in(environment)) {
    const zope: Hosted<ListenFact> | undefined = zopeOf(program, environment);
    if (!zope) continue;
    const id = boxIdOf(zope.by, environment);
    starters.set(id, [...(starters.get(id) ?? []), program.address]);
  }
  return starters;
}
