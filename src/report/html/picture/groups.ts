import type { ConnectionReport, EnvironmentReport, ServiceReport } from "../../../model/index.ts";
import type { Failures } from "./failures.ts";
import type { Group, Way } from "./group.ts";

/** The picture's boxes and lines: services that are alike and have the same neighbours are one box, and so are all that work in the background. */
export function grouped(
  { services = [], connections = [] }: EnvironmentReport,
  failures: Failures,
): { readonly groups: readonly Group[]; readonly ways: readonly Way[] } {
  const groups = groupsOf(services, connections);
  const groupOf = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member.id, id])));
  const ways = new Map<string, Way>();
  for (const connection of connections) {
    const [from, to] = [groupOf.get(connection.from), groupOf.get(connection.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const known = ways.get(`${from} ${to}`);
    ways.set(`${from} ${to}`, {
      from,
      to,
      ports: [...(known?.ports ?? []), ...(connection.port === undefined ? [] : [connection.port])],
      fails: (known?.fails ?? false) || failures.onConnection(connection) > 0,
    });
  }
  return { groups, ways: [...ways.values()] };
}

function groupsOf(services: readonly ServiceReport[], connections: readonly ConnectionReport[]): readonly Group[] {
  const neighbours = neighboursIn(connections);
  const byLikeness = new Map<string, [ServiceReport, ...ServiceReport[]]>();
  for (const service of services) {
    const key = likeness(service, neighbours.get(service.id) ?? []);
    const group = byLikeness.get(key);
    if (group) group.push(service);
    else byLikeness.set(key, [service]);
  }
  return [...byLikeness.values()].flatMap(asGroups);
}

/** By service, who leads to it and where it leads. */
function neighboursIn(connections: readonly ConnectionReport[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, neighbour: string): void => {
    const known = found.get(id);
    if (known) known.add(neighbour);
    else found.set(id, new Set([neighbour]));
  };
  for (const { from, to } of connections) {
    add(from, `> ${to}`);
    add(to, `< ${from}`);
  }
  return new Map([...found].map(([id, neighbours]) => [id, [...neighbours].sort()]));
}

/** Two that are alike are shown as two, so that a pair is seen to be one. */
function asGroups(members: readonly [ServiceReport, ...ServiceReport[]]): readonly Group[] {
  const [{ id, kind, host }] = members;
  if (members.length > 2 || kind === "worker") return [{ id, kind, host, members }];
  return members.map((member) => ({ id: member.id, kind, host, members: [member] }));
}

function likeness({ id, name, kind, host, title }: ServiceReport, neighbours: readonly string[]): string {
  const alone = neighbours.length === 0;
  if (kind === "worker" && alone) return JSON.stringify([kind, host]);
  const stem = kind === "elsewhere" ? "" : name.replace(/\d+$/, "");
  return JSON.stringify([kind, host, title, stem, alone ? id : neighbours]);
}
