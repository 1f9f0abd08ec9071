import type { ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** Whether a text names a server that requests go to. */
export function isWorkerUrl(text: string): boolean {
  return /^(?:unix:|[a-z][\w+.-]*:\/\/)/i.test(text);
}

/** What is wrong with `timeout=60` and its like behind an address: a balancer has parameters of its own, and its members have others. */
export function parameterFault(parameters: readonly Word[], url: string): ValueFault {
  const bad = parameters.find(({ value }) => !value.includes("="));
  if (bad)
    return { at: bad, says: `has ${bad.value} behind the address, which is no name=value; remove it or write it so.` };
  if (url.includes("$")) return undefined;
  const isBalancer = /^balancer:/i.test(url);
  const others = isBalancer ? OF_MEMBERS : OF_BALANCERS;
  const stray = parameters.find(({ value }) => others.has(nameOf(value)));
  if (!stray) return undefined;
  const name = nameOf(stray.value);
  return isBalancer
    ? { at: stray, says: `has ${name} behind a balancer, which only its members take; move it to each BalancerMember.` }
    : {
        at: stray,
        says: `has ${name} behind a server, which only a balancer takes; move it to the balancer, or remove it.`,
      };
}

function nameOf(parameter: string): string {
  return parameter.slice(0, parameter.indexOf("=")).toLowerCase();
}

const OF_BALANCERS: ReadonlySet<string> = new Set(
  "failonstatus failontimeout forcerecovery growth lbmethod maxattempts nofailover nonce scolonpathdelim stickysession stickysessionsep".split(
    " ",
  ),
);

const OF_MEMBERS: ReadonlySet<string> = new Set(
  (
    "acquire connectiontimeout disablereuse enablereuse flushpackets flushwait iobuffersize keepalive lbset loadfactor max min ping " +
    "receivebuffersize redirect retry route smax status ttl"
  ).split(" "),
);
