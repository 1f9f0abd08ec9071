import type { Environment, Hosted } from "../../environment/environment.ts";
import type { Listening, ListenFact, RouteFact } from "../../model/index.ts";
import { boxIdOf, filesOf, leaderOf, type Box, type BoxKind } from "./box.ts";
import { startersOf } from "./program-boxes.ts";

/** A box for each proxy, Zope and ZEO server that the files set up. */
export function factBoxes(environment: Environment): readonly Box[] {
  const starters = startersOf(environment);
  const groups = new Map<string, [Member, ...Member[]]>();
  for (const member of membersOf(environment)) {
    const id = boxIdOf(member.by, environment);
    const group = groups.get(id);
    if (group) group.push(member);
    else groups.set(id, [member]);
  }
  return [...groups].map(([id, members]) => {
    const [{ by }] = members;
    const { path } = by.span.file;
    const files = by.service === "nginx" ? filesOf(path, environment) : [path];
    return boxOf(id, { members, files, starters: starters.get(id) ?? [] });
  });
}

interface Member {
  readonly by: Listening;
  readonly host: string | undefined;
  readonly port: number | undefined;
}

/** supervisord's own page is no part of the way of a request. */
function membersOf({ facts }: Environment): readonly Member[] {
  const listens = facts.listen.map(({ by, host, address }: Hosted<ListenFact>) => ({
    by,
    host,
    port: address.value.port,
  }));
  const routes = facts.route.flatMap((route: Hosted<RouteFact>) => {
    const by = leaderOf(route);
    return by ? [{ by, host: route.host, port: undefined }] : [];
  });
  return [...listens, ...routes].filter(({ by }) => by.service !== "supervisor");
}

/** What is told of one box. */
interface Told {
  readonly members: readonly [Member, ...Member[]];
  /** What sets it up, its main file first. */
  readonly files: readonly string[];
  readonly starters: readonly string[];
}

function boxOf(id: string, { members, files, starters }: Told): Box {
  const [{ by, host }] = members;
  const isPart = by.service === "zope" || by.service === "zeo";
  const title = TITLES.get(by.service) ?? by.service;
  return {
    id,
    name: isPart ? by.name : title,
    title: isPart ? title : (files[0] ?? ""),
    kind: KINDS.get(by.service) ?? "proxy",
    host,
    ports: [...new Set(members.flatMap(({ port }) => port ?? []))].sort((a, b) => a - b),
    span: by.span,
    besides: files.filter((path) => path !== by.span.file.path),
    addresses: isPart ? [`part:${by.name}`, ...starters] : [],
  };
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ["haproxy", "HAProxy"],
  ["nginx", "nginx"],
  ["varnish", "Varnish"],
  ["apache", "Apache"],
  ["zope", "Zope instance"],
  ["zeo", "ZEO server"],
]);

const KINDS: ReadonlyMap<string, BoxKind> = new Map([
  ["zope", "application"],
  ["zeo", "database"],
]);
