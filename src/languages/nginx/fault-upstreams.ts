import type { Problem, Span } from "../../model/index.ts";
import type { NginxDocument, Upstream, UpstreamServer } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { hostFault } from "./host-fault.ts";

/** Upstreams without a server or of one name, and parameters that nginx does not take. */
export function upstreamFaults({ upstreams }: NginxDocument): readonly Problem[] {
  const seen = new Map<string, Upstream>();
  return upstreams.items.flatMap((upstream) => {
    const { kind, name, servers, span } = upstream;
    if (name.doubt) return [];
    const key = `${kind} ${name.value}`;
    const before = seen.get(key);
    seen.set(key, before ?? upstream);
    if (before)
      return [
        {
          ...refused(span, `upstream ${shown(name.value)} stands twice; merge the two or rename one.`),
          also: [before.span],
        },
      ];
    if (servers.items.length === 0 && !servers.doubt && !hasOwnServers(upstream))
      return [refused(upToClose(span), `upstream ${shown(name.value)} has no server; add one.`)];
    if (servers.items.length > 0 && !servers.doubt && servers.items.every(isSurelyBackup))
      return [
        refused(upToClose(span), `upstream ${shown(name.value)} has backup servers alone; take the word from one.`),
      ];
    return servers.items.flatMap((server) => [...targetFault(server), ...parameterFault(server, upstream)]);
  });
}

function isSurelyBackup({ line, isBackup }: UpstreamServer): boolean {
  return isBackup && !line.doubt && line.args.every(({ doubt }) => !doubt);
}

function targetFault({ target }: UpstreamServer): readonly Problem[] {
  const fault = target.doubt || target.value.includes("$") ? undefined : hostFault(target.value);
  return fault === undefined
    ? []
    : [refused(target.span, `This server of an upstream is ${shown(target.value)}, ${fault}.`)];
}

/** nginx finds it at the closing brace. */
function upToClose(span: Span): Span {
  const close = span.file.text.indexOf("}", span.end);
  return close === -1 ? span : { ...span, end: close + 1 };
}

/** Modules fill an upstream at run time. */
function hasOwnServers({ block }: Upstream): boolean {
  return block.directives.some(({ name }) =>
    /^(?:state|balancer_by_lua|upsync|postgres_server|drizzle_server|resolver|zone)/.test(name),
  );
}

/** Those of the commercial build are let through. */
const PARAMETER =
  /^(?:weight=0*[1-9]\d*|(?:max_conns|max_fails)=\d+|fail_timeout=\d[\dsmhdwMy ]*s?|slow_start=.+|service=.+|route=.+|id=.+|sid=.+|backup|down|resolve|drain|[a-z_]+:.+)$/;

function parameterFault({ parameters, line }: UpstreamServer, { method }: Upstream): readonly Problem[] {
  if (line.doubt) return [];
  const bad = parameters.find(({ value, doubt }) => !doubt && !PARAMETER.test(value));
  if (bad)
    return [
      refused(
        bad.span,
        `server has no parameter ${shown(bad.value)}; write weight=, max_conns=, max_fails=, fail_timeout=, backup, down or resolve.`,
      ),
    ];
  const backup = parameters.find(({ value }) => value === "backup");
  if (!backup || !method || method.doubt || !/^(?:ip_hash|hash|random)$/.test(method.name)) return [];
  return [refused(backup.span, `${method.name} knows no backup server; remove the word, or balance by least_conn.`)];
}
