import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { atLeast, type Version } from "./version.ts";
import { addressKinds } from "./vocabulary.ts";

/** Addresses that are missing, of a kind that the version does not know, or without a port where one is needed. */
export function* addressFaults({ keyword, words, span }: Line, version: Version | undefined): Iterable<Problem> {
  const index = POSITIONS.get(keyword);
  const address = index === undefined ? undefined : words[index];
  if (index === undefined || address?.doubt) return;
  if (!address) {
    if (!words.some(({ doubt }) => doubt) && keyword !== "log")
      yield refused(span, `${keyword} lacks its address; write ${USAGES.get(keyword) ?? keyword}.`);
    return;
  }
  const count = keyword === "server-template" ? words[2] : undefined;
  if (count && !count.doubt && !isCount(count.value))
    yield refused(count.span, `${shown(count.value)} counts no servers; write a number, or a range such as 1-3.`);
  const kind = kindFault(address, version);
  if (kind) yield kind;
  else if (keyword === "bind") yield* portFaults(address);
  else if (keyword.startsWith("server")) yield* serverPortFaults(address, version);
  else if (keyword === "log" && /^[^@]*:(?:[+-]|\d{1,5}-)/.test(address.value))
    yield refused(
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
function* serverPortFaults({ value, span }: Located<string>, version: Version | undefined): Iterable<Problem> {
  const [, port] = /^(?:(?:ipv[46]|tcp[46]?)@)?(?:[^@:/]*|\[[^\]]*\]):([^:]+)$/.exec(value) ?? [];
  if (port === undefined || (/^[+-]?\d+$/.test(port) && isPort(Number(port), version))) return;
  yield refused(
    span,
    `${shown(value)} ends in no port that a server can have; write one number up to 65535 after the colon.`,
  );
}

function isPort(port: number, version: Version | undefined): boolean {
  return Math.abs(port) <= 65_535 || atLeast(version, 203) === false;
}

function* portFaults({ value, span }: Located<string>): Iterable<Problem> {
  for (const address of value.split(",")) {
    if (/^(?:\/|unix@|ux|abnsz?@|sockpair@|rhttp@)|fd@/.test(address)) continue;
    const colon = address.lastIndexOf(":");
    const ports = /^(\d+)(?:-(\d+))?$/.exec(address.slice(colon + 1));
    if (colon !== -1 && ports) {
      const [low, high] = [Number(ports[1]), Number(ports[2] ?? ports[1])];
      if (low >= 1 && high <= 65_535 && low <= high) continue;
      yield refused(
        span,
        `bind ${shown(address)} names no port that there is; write one from 1 to 65535, a range from low to high.`,
      );
      return;
    }
    if (colon !== -1 && /^\d/.test(address.slice(colon + 1))) continue;
    yield refused(span, `bind ${shown(address)} names no port; write address:port.`);
    return;
  }
}
