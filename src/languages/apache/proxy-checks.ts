import { patternFault } from "./patterns.ts";
import type { Place } from "./places.ts";
import { isWorkerUrl, parameterFault } from "./proxy-parameters.ts";
import { urlFault } from "./proxy-url.ts";
import type { ValueCheck, ValueChecks, ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What mod_proxy minds. */
export const PROXY_CHECKS: ValueChecks = {
  proxypass: passFault,
  proxypassmatch: (words, where) =>
    (words[0] && isOutside(where.place) ? patternFault(words[0]) : undefined) ?? passFault(words, where),
  proxypassreverse: (words, { place }) => {
    const [first, second] = words.filter(({ value }) => !/^interpolate$/i.test(value));
    if (isOutside(place) && first && !second) return "has no path; write one before the address, such as /.";
    return place === "location" && first && second
      ? { at: first, says: "has a path, which <Location> has said already; remove it." }
      : undefined;
  },
  balancermember: memberFault,
  proxyset: (words, { place, section: { opener } }) => {
    const worker = opener?.args[0];
    return place === "proxy" && worker && !worker.doubt && worker.value.includes("://")
      ? parameterFault(words, worker.value)
      : undefined;
  },
};

function isOutside(place: Place): boolean {
  return place === "server" || place === "virtual host";
}

/** A path belongs to it outside of `<Location>`, and not inside. */
function passFault(...[words, { place }]: Parameters<ValueCheck>): ValueFault {
  if (place === "anywhere") return undefined;
  const [first, second, ...rest] = words.filter(({ value }, at) => !isKeyword(value) && (at > 0 || value !== "~"));
  if (!first) return "has no address; write where requests go.";
  const inLocation = place === "location" || place === "proxy";
  const isParameter =
    second === undefined || (second.value.includes("=") && !/^[a-z]+:\/\/|^!|^unix:/i.test(second.value));
  if (inLocation && !isParameter)
    return { at: first, says: "has a path, which <Location> has said already; remove one of the two." };
  if (!inLocation && isParameter && !first.value.startsWith("!"))
    return { at: first, says: "has no path; write one before the address, such as /." };
  if (inLocation) return targetFault(first, second ? [second, ...rest] : rest);
  return second && targetFault(second, rest);
}

function isKeyword(value: string): boolean {
  return /^(?:interpolate|nocanon|noquery)$/i.test(value);
}

function targetFault(at: Word, parameters: readonly Word[]): ValueFault {
  const { value } = at;
  if (value === "!" || value === "") return undefined;
  if (/^unix:[^|]*$/i.test(value) && !value.includes("$"))
    return {
      at,
      says: `leads to ${value}, which names no protocol; write |fcgi://localhost/ or its like behind the socket.`,
    };
  return urlFault(at) ?? parameterFault(parameters, value);
}

/** In `<Proxy>` the balancer is said already. */
function memberFault(...[words, { place }]: Parameters<ValueCheck>): ValueFault {
  const bare = words.filter(({ value }) => isWorkerUrl(value) || !value.includes("="));
  const [first, second] = bare;
  if (!first || place === "anywhere") return undefined;
  if (place !== "proxy") {
    if (second) return urlFault(second);
    return /^balancer:/i.test(first.value) ? undefined : "names no balancer; put it into <Proxy balancer://NAME>.";
  }
  if (!isWorkerUrl(first.value) && !first.value.includes("$"))
    return { at: first, says: `is ${first.value}, which has no scheme; write http:// before it.` };
  if (second) return { at: second, says: `has ${second.value}, which is no name=value; remove it or write it so.` };
  return urlFault(first) ?? parameterFault(words.slice(1), first.value);
}
