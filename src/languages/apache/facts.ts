import {
  doubted,
  mapLocated,
  readAddress,
  type Fact,
  type Listed,
  type Listening,
  type RouteFact,
} from "../../model/index.ts";
import type { ApacheDocument, Directive, Listen, Pass, Section } from "./document.ts";
import { reaches } from "./hosts.ts";
import { balancerName } from "./passes.ts";

/** Where httpd listens, where it leads to, and the logs that it holds open. */
export function facts(document: ApacheDocument): readonly Fact[] {
  const { listens, passes, sections } = document;
  const world = { document, members: membersOf(passes), entries: listens.items.map(entry) };
  return [
    ...world.entries.map(listenFact),
    ...passes.flatMap((pass) => routeFacts(pass, world)),
    ...logLines(sections).flatMap(logFact),
  ];
}

function logLines(sections: readonly Section[]): readonly Directive[] {
  const lines: Directive[] = [];
  for (const { directives } of sections) for (const line of directives) if (LOGS.has(line.key)) lines.push(line);
  return lines;
}

/** What the facts of a document are made of. */
interface World {
  readonly document: ApacheDocument;
  /** By the name of their balancer. */
  readonly members: ReadonlyMap<string, readonly Pass[]>;
  readonly entries: readonly Entry[];
}

/** A `Listen`, and what it is for those that refer to it. */
interface Entry {
  readonly listen: Listen;
  readonly by: Listening;
}

function membersOf(passes: readonly Pass[]): World["members"] {
  const members = new Map<string, Pass[]>();
  for (const pass of passes) {
    if (pass.kind !== "member" || pass.group === undefined || !isFixed(pass)) continue;
    const alike = members.get(pass.group.value);
    if (alike) alike.push(pass);
    else members.set(pass.group.value, [pass]);
  }
  return members;
}

function entry(listen: Listen): Entry {
  const { at, line } = listen;
  return { listen, by: { service: "apache", name: `port ${at.value.port ?? ""}`, span: line.span } };
}

function listenFact({ listen, by }: Entry): Fact {
  return { kind: "listen", address: listen.at, by };
}

/** To each member of a balancer, or to the address itself. One with a variable shows when a request comes. */
function routeFacts(pass: Pass, world: World): readonly Fact[] {
  if (pass.kind === "member") return [];
  if (pass.scheme !== "balancer") return isFixed(pass) ? [routeFact(pass, pass, world)] : [];
  const members = world.members.get(balancerName(pass.url.value)) ?? [];
  return members.map((member) => memberFact(member, pass, world));
}

function isFixed({ target, scheme }: Pass): boolean {
  return !/[$%]/.test(target.value) && scheme !== "balancer";
}

function memberFact(member: Pass, pass: Pass, world: World): RouteFact {
  return {
    ...routeFact(member, pass, world),
    name: member.target.value,
    group: member.group,
    isSpare: /[HDS]/i.test(member.parameters.get("status")?.value.replace(/^\+|-./g, "") ?? ""),
    sticky: pass.parameters.get("stickysession") ?? stickyIn(member),
  };
}

/** `ProxySet stickysession=ROUTEID` in the section of a balancer. */
function stickyIn({ line: { within } }: Pass): RouteFact["sticky"] {
  const set = within.own("ProxySet").items.flatMap(({ args }) => args);
  return set.find(({ value }) => /^stickysession=/i.test(value));
}

function routeFact(to: Pass, by: Pass, world: World): RouteFact {
  return {
    kind: "route",
    to: mapLocated(to.target, (text) => withPort(text, to.scheme)),
    by: { service: "apache", name: by.host?.name ?? "Apache", span: by.host?.span ?? world.document.span },
    name: to.target.value,
    entries: entriesOf(by, world),
    firstByteMs: to.firstByteMs,
  };
}

function withPort(text: string, scheme: string): ReturnType<typeof readAddress> {
  const address = readAddress(text);
  return address.port !== undefined || address.host === "" ? address : { ...address, port: PORTS.get(scheme) };
}

const PORTS: ReadonlyMap<string, number> = new Map([
  ["http", 80],
  ["ws", 80],
  ["https", 443],
  ["wss", 443],
  ["ajp", 8009],
  ["fcgi", 8000],
]);

function entriesOf({ host }: Pass, { entries, document: { listens } }: World): Listed<Listening> {
  const reaching = host ? entries.filter(({ listen }) => reaches(host, listen)) : entries;
  return { items: reaching.map(({ by }) => by), doubt: listens.doubt };
}

/** Pipes, syslog and descriptors are no file that somebody would have to rotate. */
function logFact({ key, args: [path], doubt }: Directive): readonly Fact[] {
  const log = LOGS.get(key);
  if (!log || !path || NO_FILE.test(path.value)) return [];
  return [{ kind: "log", path: doubted(path, doubt), writer: `Apache, ${log}`, ownRotation: undefined }];
}

const LOGS: ReadonlyMap<string, string> = new Map([
  ["errorlog", "error log"],
  ["customlog", "access log"],
  ["transferlog", "access log"],
  ["globallog", "access log"],
  ["forensiclog", "forensic log"],
  ["scriptlog", "script log"],
]);

const NO_FILE = /^(?:\||syslog\b|journald\b|\/dev\/|\/proc\/|stderr$|off$)/i;
