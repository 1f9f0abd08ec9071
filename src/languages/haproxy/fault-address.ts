import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { atLeast, type Version } from "./version.ts";
import { addressKinds } from "./vocabulary.ts";

/** Addresses that are missing, of a kind that the version does not know, or without a port where one is needed. */
export function addressFaults(line: Line, version: Version | undefined): readonly Problem[] {
  const { keyword, words } = line;
  const index = POSITIONS.get(keyword);
  const address = index === undefined ? undefined : words[index];
  if (index === undefined || address?.doubt) return [];
  const faults = address ? [countFault(line), addressFault(keyword, address, version)] : [missingFault(line)];
  return faults.filter((fault) => fault !== undefined);
}

function missingFault({ keyword, words, span }: Line): Problem | undefined {
  if (words.some(({ doubt }) => doubt) || keyword === "log") return undefined;
  return refused(span, `${keyword} lacks its address; write ${USAGES.get(keyword) ?? keyword}.`);
}

function countFault({ keyword, words }: Line): Problem | undefined {
  const count = keyword === "server-template" ? words[2] : undefined;
  if (!count || count.doubt || isCount(count.value)) return undefined;
  return refused(count.span, `${shown(count.value)} counts no servers; write a number, or a range such as 1-3.`);
}

function addressFault(keyword: string, address: Located<string>, version: Version | undefined): Problem | undefined {
  const kind = kindFault(address, version);
  if (kind) return kind;
  if (keyword === "bind") return portFault(address);
  if (keyword.startsWith("server")) return serverPortFault(address, version);
  if (keyword !== "log" || !/^[^@]*:(?:[+-]|\d{1,5}-)/.test(address.value)) return undefined;
  return refused(
    address.span,
    `log ${shown(address.value)} names more than one port, or none of its own; write address:port.`,
  );
}

function isCount(text: string): boolean {
  const [, low, high = low] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  return low !== undefined && Number(low) <= Number(high) && Number(high) > 0;
}

const POSITIONS: ReadonlyMap<string, number> = new Map([
  ["bind", 1],
  ["log", 1],
  ["server", 2],
  ["server-template", 3],
]);
const USAGES: ReadonlyMap<string, string> = new Map([
  ["bind", "bind address:port"],
  ["server", "server name address:port"],
  ["server-template", "server-template prefix count address:port"],
]);

function kindFault(address: Located<string>, version: Version | undefined): Problem | undefined {
  const at = address.value.indexOf("@");
  if (at === -1 || address.value.startsWith("/")) return undefined;
  return judgeWord({ ...address, value: address.value.slice(0, at) }, addressKinds, "kind of address", version);
}

/** A port of a server may be left out, or be counted from the one that was asked for (`+10`); it is one, and up to 2.2 it was cut to 16 bits. */
function serverPortFault({ value, span }: Located<string>, version: Version | undefined): Problem | undefined {
  const [, port] = /^(?:(?:ipv[46]|tcp[46]?)@)?(?:[^@:/]*|\[[^\]]*\]):([^:]+)$/.exec(value) ?? [];
  if (port === undefined || (/^[+-]?\d+$/.test(port) && isPort(Number(port), version))) return undefined;
  return refused(
    span,
    `${shown(value)} ends in no port that a server can have; write one number up to 65535 after the colon.`,
  );
}

function isPort(port: number, version: Version | undefined): boolean {
  return Math.abs(port) <= 65_535 || atLeast(version, 203) === false;
}

function portFault({ value, span }: Located<string>): Problem | undefined {
  for (const address of value.split(",")) {
    if (/^(?:\/|unix@|ux|abnsz?@|sockpair@|rhttp@)|fd@/.test(address)) continue;
    const colon = address.lastIndexOf(":");
    const ports = /^(\d+)(?:-(\d+))?$/.exec(address.slice(colon + 1));
    if (colon !== -1 && ports) {
      const [low, high] = [Number(ports[1]), Number(ports[2] ?? ports[1])];
      if (low >= 1 && high <= 65_535 && low <= high) continue;
      return refused(
        span,
        `bind ${shown(address)} names no port that there is; write one from 1 to 65535, a range from low to high.`,
      );
    }
    if (colon !== -1 && /^\d/.test(address.slice(colon + 1))) continue;
    return refused(span, `bind ${shown(address)} names no port; write address:port.`);
  }
  return undefined;
}
