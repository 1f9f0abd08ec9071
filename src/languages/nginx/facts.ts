import { doubted, mapLocated, readAddress, type Fact, type Located } from "../../model/index.ts";
import type { Directive, Listen, NginxDocument, Pass, Server } from "./document.ts";
import { blocksIn } from "./effective.ts";

/** Where nginx listens, where it leads to, and the logs that it holds open. */
export function facts({ root, servers, passes }: NginxDocument): readonly Fact[] {
  return [
    ...servers.items.flatMap((server) => server.listens.items.map((listen) => listenFact(listen, server))),
    ...passes.flatMap(routeFacts),
    ...blocksIn(root).flatMap(({ directives }) => directives.flatMap(logFact)),
  ];
}

function listenFact({ address, host, port }: Listen, { name, span }: Server): Fact {
  return {
    kind: "listen",
    address: mapLocated(address, (text) => ({ text, host: port === undefined ? "" : host, port })),
    by: { service: "nginx", name, span },
  };
}

/** To each server of an upstream, or to the address itself. One with a variable shows when a request comes. */
function routeFacts({ target, upstream }: Pass): readonly Fact[] {
  const targets = upstream ? upstream.servers.items.map((server) => server.target) : [target];
  return targets
    .filter(({ value }) => !value.includes("$"))
    .map((to) => routeFact(to, upstream?.name.value ?? to.value));
}

function routeFact(to: Located<string>, name: string): Fact {
  return { kind: "route", to: mapLocated(to, (text) => readAddress(text.replace(/^unix:/, ""))), name };
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
