import type { ConnectionReport, Report, ServiceReport } from "../../../model/index.ts";

/** How many failures are about what the picture shows. */
export interface Failures {
  onService(this: void, service: ServiceReport): number;
  onConnection(this: void, connection: ConnectionReport): number;
}

/** The failures of a report, counted once by the file and by the address of their subjects. */
export function failuresIn({ findings }: Report): Failures {
  const failing = findings.filter(({ verdict }) => verdict === "fail").flatMap(({ subjects }) => subjects);
  const inFiles = counted(failing.flatMap(({ path }) => path ?? []));
  const ofAddresses = counted(failing.flatMap(({ address }) => heads(address)));
  const ofServers = counted(
    failing.flatMap(({ path = "", address }) => heads(address).flatMap((head) => serverIn(path, head))),
  );
  return {
    onService: ({ kind, path, besides = [], subjects }) => {
      if (kind === "elsewhere") return 0;
      if (subjects.length === 0) return [path, ...besides].reduce((sum, each) => sum + (inFiles.get(each) ?? 0), 0);
      return subjects.reduce((sum, address) => sum + (ofAddresses.get(address) ?? 0), 0);
    },
    onConnection: ({ path, name }) => ofServers.get(`${path} ${name}`) ?? 0,
  };
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What an address is of: `program:web/log:stdout` is of `program:web`, too. */
function heads(address: string): readonly string[] {
  const cuts = Array.from(address.matchAll(/\/[a-z-]+:/g), ({ index }) => address.slice(0, index));
  return [...cuts, address, ...(/\/[a-z_]+$/.test(address) ? [address.slice(0, address.lastIndexOf("/"))] : [])];
}

/** `backend:plone/server:instance1` is the server instance1 of its file. */
function serverIn(path: string, head: string): readonly string[] {
  const at = head.lastIndexOf("/server:");
  const name = head.slice(at + "/server:".length);
  return at === -1 || head.slice(at + 1).includes("/") ? [] : [`${path} ${name}`];
}
