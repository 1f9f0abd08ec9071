import type { ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What mod_proxy refuses in the address of a server: it has to have a scheme, a host, and a port that is a number. */
export function urlFault(at: Word): ValueFault {
  const { value } = at;
  if (/^unix:/i.test(value)) return undefined;
  const [, scheme = "", slashes = "", authority = ""] = /^([a-z][\w+.-]*):(\/*)([^/?#]*)/i.exec(value) ?? [];
  if (slashes.length < 2) return { at, says: `leads to ${value}, which ${lacking(scheme)}.` };
  const host = slashes === "//" ? authority.slice(authority.lastIndexOf("@") + 1) : "";
  if (/^(?::|$)/.test(host))
    return { at, says: `leads to ${value}, which has no host; write it behind the two slashes.` };
  if (/^\[[^\]]*$/.test(host))
    return { at, says: `leads to ${value}, which has a [ without its ]; write the address between both.` };
  const port = /^(?:\[[^\]]*\][^:]*|[^:[]*):(.*)$/s.exec(host)?.[1] ?? "";
  return isPort(port)
    ? undefined
    : {
        at,
        says: `leads to ${value}, whose port ${port} is no number; write one from 1 to 65535, and / before a path.`,
      };
}

function lacking(scheme: string): string {
  return SCHEMES.has(scheme.toLowerCase())
    ? `lacks the two slashes behind ${scheme}:; write ${scheme}://`
    : "has no scheme; write http:// before it";
}

const SCHEMES: ReadonlySet<string> = new Set(
  "http https h2 h2c ws wss ajp fcgi scgi uwsgi ftp balancer connect".split(" "),
);

/** httpd takes a sign and leading zeros, and heeds none above a `$`; a word in capitals is there to be filled in. */
function isPort(port: string): boolean {
  return port.includes("$") || /^(?:[+-]?\d*|[A-Z][A-Z_]+)$/.test(port);
}
