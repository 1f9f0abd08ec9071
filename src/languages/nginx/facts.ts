import {
  doubted,
  mapLocated,
  readAddress,
  type Address,
  type Fact,
  type Listening,
  type Located,
  type RouteFact,
} from "../../model/index.ts";
import type { Directive, Listen, NginxDocument, Pass, Server, UpstreamServer } from "./document.ts";
import { blocksIn } from "./effective.ts";
import { maxConnectionsOf, stickyOf } from "./upstream-facts.ts";
import { firstByteOf } from "./waits.ts";

/** Where nginx listens, where it leads to, and the logs that it holds open. */
export function facts({ root, servers, passes }: NginxDocument): readonly Fact[] {
  return [
    ...servers.items.flatMap((server) =>
      server.listens.items.filter(isStream).map((listen) => listenFact(listen, server)),
    ),
    ...passes.flatMap(routeFacts),
    ...blocksIn(root).flatMap(({ directives }) => directives.flatMap(logFact)),
  ];
}

/** A port of UDP is another one than that of TCP. */
function isStream({ parameters }: Listen): boolean {
  return !parameters.some(({ value }) => value === "udp" || value === "quic");
}

function listenFact({ address, host, port }: Listen, { name, span }: Server): Fact {
  return {
    kind: "listen",
    address: mapLocated(address, (text) => ({ text, host: port === undefined ? "" : host, port })),
    by: { service: "nginx", name, span },
  };
}

/** To each server of an upstream, or to the address itself. */
function routeFacts(pass: Pass): readonly Fact[] {
  const { address, leadsTo } = pass;
  const common: Common = { by: byServer(pass), firstByteMs: firstByteOf(pass) };
  return leadsTo.flatMap(({ target, protocol, upstream }) => {
    if (!upstream) return [{ kind: "route", to: toOf(target, protocol), name: target.value, address, ...common }];
    const shared: Shared = { name: upstream.name.value, group: upstream.name, sticky: stickyOf(upstream), ...common };
    return upstream.servers.items.map((server) => memberFact(server, protocol, shared));
  });
}

/** What is the same for all members of a group, and is made once. */
type Common = Pick<RouteFact, "by" | "firstByteMs">;
type Shared = Common & Pick<RouteFact, "name" | "group" | "sticky">;

function memberFact(server: UpstreamServer, protocol: Pass["protocol"], shared: Shared): Fact {
  return {
    kind: "route",
    to: toOf(server.target, protocol),
    address: server.address,
    isSpare: server.isBackup || server.isDown,
    maxConnections: maxConnectionsOf(server),
    ...shared,
  };
}

function toOf(to: Located<string>, protocol: Pass["protocol"]): Located<Address> {
  return mapLocated(to, (text) => addressOf(text, protocol));
}

/** What a variable makes shows when a request comes. */
function addressOf(text: string, protocol: Pass["protocol"]): Address {
  if (text.includes("$")) return { text, host: "", port: undefined };
  return withPort(readAddress(text.replace(/^unix:/, "")), protocol);
}

/** Where no port is written it is the scheme's own. */
function withPort(address: Address, protocol: Pass["protocol"]): Address {
  if (address.port !== undefined || address.host === "") return address;
  return { ...address, port: protocol === "https" || protocol === "grpcs" ? HTTPS : HTTP };
}

const HTTP = 80;
const HTTPS = 443;

/** Pieces whose server is not seen are known by the line. */
function byServer({ server, line }: Pass): Listening {
  return server
    ? { service: "nginx", name: server.name, span: server.span }
    : { service: "nginx", name: line.name, span: line.span };
}

/** Descriptors, syslog, memory and names that a variable makes are no file that somebody would have to rotate. */
function logFact({ name, args: [path], doubt }: Directive): readonly Fact[] {
  if ((name !== "access_log" && name !== "error_log") || !path || NO_FILE.test(path.value) || path.value.includes("$"))
    return [];
  // As an error log it is a file of that name, which a rule of its own tells.
  if (path.value === "off") return [];
  const writer = name === "access_log" ? "nginx, access log" : "nginx, error log";
  return [{ kind: "log", path: doubted(path, doubt), writer, ownRotation: undefined }];
}

const NO_FILE = /^(?:syslog:|memory:|\/dev\/|stderr$|pipe:|\|)/;
