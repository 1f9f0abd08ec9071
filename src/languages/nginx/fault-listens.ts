import type { Located, Problem } from "../../model/index.ts";
import type { Listen, NginxDocument, Server } from "./document.ts";
import { effective } from "./effective.ts";
import { refused, shown } from "./fault.ts";
import { isBlank } from "./word-check.ts";

/** Parameters of `listen` that nginx does not take, addresses that a server names twice, second default servers, TLS without a certificate. */
export function listenFaults({ servers, release, context }: NginxDocument): readonly Problem[] {
  return [
    ...servers.items.flatMap((server) => server.listens.items.flatMap((listen) => wordFaults(listen, release))),
    ...servers.items.flatMap(twice),
    ...secondDefaults(servers.items),
    ...(context === "whole" && !servers.doubt ? uncertified(servers.items) : []),
  ];
}

const WORDS: ReadonlySet<string> = new Set(
  "default default_server bind deferred reuseport ssl http2 quic proxy_protocol udp multipath".split(" "),
);
const VALUES =
  /^(?:setfib=.+|fastopen=.+|backlog=0*[1-9]\d*|(?:rcv|snd)buf=\d+[kmKM]?|accept_filter=.+|ipv6only=(?:on|off)|so_keepalive=(?:on|off|[\dsmhd]+|[\dsmhd]*(?::[\dsmhd]*){1,2}))$/;

function wordFaults(
  { parameters, address, line, port }: Listen,
  release: NginxDocument["release"],
): readonly Problem[] {
  if (!line || line.doubt) return [];
  const bad = parameters.find(({ value, doubt }) => !doubt && !WORDS.has(value) && !VALUES.test(value));
  if (bad?.value === "spdy" && (release ?? WITHOUT_SPDY) < WITHOUT_SPDY) return [];
  if (bad) return [refused(bad.span, `listen has no parameter ${shown(bad.value)}; ${instead(bad)}.`)];
  if (isUnreadable(address.value) && !address.doubt)
    return [
      refused(
        address.span,
        `listen cannot read ${shown(address.value)}; write such as [::]:80 or unix:/run/shop.sock.`,
      ),
    ];
  if (address.doubt || (port !== undefined && port > 0 && port < 65_536) || address.value.startsWith("unix:"))
    return [];
  if (/^[^:]*:?$/.test(address.value) && port === 80 && !address.value.endsWith(":")) return [];
  return port !== undefined && /:\d+-\d+$/.test(address.value)
    ? []
    : [refused(address.span, `listen has no port in ${shown(address.value)}; write one from 1 to 65535.`)];
}

/** A word in capitals is there to be filled in. */
function isUnreadable(address: string): boolean {
  const [, port = ""] = /^(?!unix:)[^[:]*:([a-zA-Z]\w*)$/.exec(address) ?? [];
  return /^\[[^\]]*$|^unix:$|^:\d/.test(address) || (port !== "" && !isBlank(port));
}

/** The oldest release that is known to refuse `spdy`; those before it warn. */
const WITHOUT_SPDY = 1_022_000;

function instead({ value }: Located<string>): string {
  return value === "spdy" ? "write http2" : "remove it";
}

function twice({ listens, kind }: Server): readonly Problem[] {
  const seen = new Map<string, Listen>();
  return listens.items.flatMap((listen) => {
    const { address, host, port, parameters, line } = listen;
    if (address.doubt || !line || line.doubt) return [];
    const udp = kind === "stream" && parameters.some(({ value }) => value === "udp");
    const key = `${address.value.includes("[") ? "6 " : ""}${host}:${port ?? ""}${udp ? " udp" : ""}`;
    const before = seen.get(key);
    seen.set(key, before ?? listen);
    if (!before?.line) return [];
    return [
      {
        ...refused(line.span, `This server listens on ${address.value} twice; remove one of the two lines.`),
        also: [before.line.span],
      },
    ];
  });
}

function secondDefaults(servers: readonly Server[]): readonly Problem[] {
  const seen = new Map<string, Listen>();
  return servers.flatMap(({ listens, kind, unset }) =>
    listens.items.flatMap((listen) => {
      const { address, host, port, parameters, line } = listen;
      const marked = parameters.some(({ value, doubt }) => !doubt && /^default(?:_server)?$/.test(value));
      if (!marked || !line || line.doubt || address.doubt || unset.doubt) return [];
      const key = `${kind} ${address.value.includes("[") ? "6 " : ""}${host}:${port ?? ""}`;
      const before = seen.get(key);
      seen.set(key, before ?? listen);
      if (!before?.line) return [];
      const at = before.line.span;
      const where = `${at.file.path}:${at.file.position(at.start).line}`;
      return [
        {
          ...refused(line.span, `${address.value} has a default_server already, on ${where}; remove one of the two.`),
          also: [at],
        },
      ];
    }),
  );
}

/** nginx asks it of the server that answers for an address where no name fits: the marked one, or the first. */
function uncertified(servers: readonly Server[]): readonly Problem[] {
  const defaults = new Map<string, Server>();
  for (const server of servers)
    for (const { host, port, parameters } of server.kind === "http" ? server.listens.items : []) {
      const key = `${host}:${port ?? ""}`;
      const isMarked = parameters.some(({ value }) => /^default(?:_server)?$/.test(value));
      if (isMarked || !defaults.has(key)) defaults.set(key, server);
    }
  return [...new Set(defaults.values())].flatMap(lacksCertificate);
}

function lacksCertificate({ listens, block, unset }: Server): readonly Problem[] {
  const listen = listens.items.find(
    ({ parameters, line }) => !line?.doubt && parameters.some(({ value, doubt }) => value === "ssl" && !doubt),
  );
  if (!listen?.line || unset.doubt) return [];
  const given = ["ssl_certificate", "ssl_reject_handshake"].map((name) => effective(block, name));
  if (given.some(({ items, doubt }) => items.length > 0 || doubt)) return [];
  if (block.directives.some(({ name }) => name.startsWith("ssl_certificate_by_lua"))) return [];
  const message = `This server listens with ssl on ${listen.address.value} and has no ssl_certificate; name one.`;
  return [{ ...refused(unset.span, message), also: [listen.line.span] }];
}
