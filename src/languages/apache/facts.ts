import {
  doubted,
  mapLocated,
  readAddress,
  type Fact,
  type Listed,
  type Listening,
  type RouteFact,
} from "../../model/index.ts";
import type { ApacheDocument, Directive, Listen, Pass } from "./document.ts";
import { reaches } from "./hosts.ts";
import { balancerName } from "./passes.ts";

/** Where httpd listens, where it leads to, and the logs that it holds open. */
export function facts(document: ApacheDocument): readonly Fact[] {
  const { listens, passes, sections } = document;
  return [
    ...listens.items.map(listenFact),
    ...passes.flatMap((pass) => routeFacts(pass, document)),
    ...sections.flatMap(({ directives }) => directives.flatMap(logFact)),
  ];
}

function listening({ at, line }: Listen): Listening {
  return { service: "apache", name: `port ${at.value.port ?? ""}`, span: line.span };
}

function listenFact(listen: Listen): Fact {
  return { kind: "listen", address: listen.at, by: listening(listen) };
}

/** To each member of a balancer, or to the address itself. One with a variable shows when a request comes. */
function routeFacts(pass: Pass, document: ApacheDocument): readonly Fact[] {
  if (pass.kind === "member") return [];
  if (pass.scheme !== "balancer") return isFixed(pass) ? [routeFact(pass, pass, document)] : [];
  const name = balancerName(pass.url.value);
  return document.passes
    .filter((each) => each.kind === "member" && each.group?.value === name && isFixed(each))
    .map((member) => memberFact(member, pass, document));
}

function isFixed({ target, scheme }: Pass): boolean {
  return !/[$%]/.test(target.value) && scheme !== "balancer";
}

function memberFact(member: Pass, pass: Pass, document: ApacheDocument): RouteFact {
  return {
    ...routeFact(member, pass, document),
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

function routeFact(to: Pass, by: Pass, document: ApacheDocument): RouteFact {
  return {
    kind: "route",
    to: mapLocated(to.target, (text) => withPort(text, to.scheme)),
    by: { service: "apache", name: by.host?.name ?? "Apache", span: by.host?.span ?? document.span },
    name: to.target.value,
    entries: entriesOf(by, document),
    firstByteMs: to.firstByteMs,
    connectMs: to.connectMs,
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

function entriesOf({ host }: Pass, { listens: { items, doubt } }: ApacheDocument): Listed<Listening> {
  return { items: items.filter((listen) => !host || reaches(host, listen)).map(listening), doubt };
}

/** Pipes, syslog and descriptors are no file that somebody would have to rotate. */
function logFact({ name, args: [path], doubt }: Directive): readonly Fact[] {
  const log = LOGS.get(name.toLowerCase());
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
