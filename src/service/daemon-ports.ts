import type { Environment } from "../environment/environment.ts";
import { isOpen } from "../languages/grammar/open-path.ts";
import { looking, type Address, type Located, type Problem, type Subject } from "../model/index.ts";
import { bindings } from "./bindings.ts";
import { groupBy } from "./group-by.ts";
import { listening, type Listener } from "./listening.ts";
import { machinesOf, type Placed } from "./machines.ts";

/** A port that a proxy or a Zope binds by its own files. Address: `haproxy:www/port:8080/bound`. */
export interface DaemonPort extends Subject {
  readonly listener: Listener;
  /** Another program of the same machine that stands before it and binds the same. */
  readonly rival: Listener | undefined;
  /** Why another may bind it, too. */
  readonly doubt: Problem | undefined;
}

/** The ports of proxies and Zopes, by what else binds them on the machine that they are on. */
export function daemonPorts(environment: Environment): readonly DaemonPort[] {
  const started = looking(() => listening.in(environment)).result.listeners.filter(({ isStarted }) => isStarted);
  const machineOf = looking(() => machinesOf(started, environment)).result;
  const doubtOf = doubtsIn(environment, machineOf);
  const known = started.flatMap((listener) => {
    const machine = machineOf(listener);
    return machine === undefined ? [] : [{ listener, machine }];
  });
  return [...groupBy(known, ({ machine, listener }) => keyOf(machine, listener.port)).values()].flatMap((together) =>
    // Hundreds of servers of nginx on one port are one daemon's, and so is what stands first of each.
    distinct(together.map(({ listener }) => listener)).flatMap((listener, at, all) => {
      if (!listener.by) return [];
      const rival = all.slice(0, at).find((other) => collide(other, listener));
      return [
        {
          address: `${listener.address}/bound`,
          span: listener.span,
          listener,
          rival,
          doubt: doubtOf(together[0]),
        },
      ];
    }),
  );
}

/** Why a port of a machine may be bound by another, too: something fills in that one's port, or decides whether it is bound. */
function doubtsIn(
  environment: Environment,
  machineOf: (placed: Placed) => string | undefined,
): (claim: Claim) => Problem | undefined {
  const bound = bindings.in(environment).map(({ program, doubt, hidden }) => ({
    doubt: doubt ?? hidden,
    port: undefined,
    placed: { on: environment.hostOf(program.document.main.path), program, span: program.span },
  }));
  const told = environment.facts.listen.map(({ address, by, host }) => ({
    doubt: address.doubt,
    port: certainPort(address),
    placed: { on: host, by, span: by.span },
  }));
  const found = new Map<string, Problem>();
  for (const { doubt, port, placed } of [...bound, ...told]) {
    if (!doubt) continue;
    const key = keyOf(machineOf(placed), port);
    if (!found.has(key)) found.set(key, doubt);
  }
  return ({ machine, listener }) => found.get(keyOf(machine, undefined)) ?? found.get(keyOf(machine, listener.port));
}

interface Claim {
  readonly machine: string;
  readonly listener: Listener;
}

function keyOf(machine: string | undefined, port: number | undefined): string {
  return `${machine ?? ""} ${port ?? "any"}`;
}

/** The port as it stands there, of a line that may not count; undefined where the port is what something fills in. */
function certainPort(address: Located<Address>): number | undefined {
  const { file, start, end } = address.span;
  const { port } = looking(() => address.value).result;
  const written = file.text.slice(start, end);
  return isOpen(written) || !written.includes(String(port)) ? undefined : port;
}

/** Two servers of nginx share a port by themselves, and what is bound at two addresses is two. */
function collide(a: Listener, b: Listener): boolean {
  if (ownerOf(a) === ownerOf(b)) return false;
  return a.host === undefined || b.host === undefined || a.host === b.host || a.host === "" || b.host === "";
}

function distinct(listeners: readonly Listener[]): readonly Listener[] {
  const groups = groupBy(listeners, (each) => `${ownerOf(each)} ${each.host ?? "?"}`);
  return [...groups.values()].map(([first]) => first);
}

function ownerOf({ by, address }: Listener): string {
  if (!by) return address;
  return by.service === "zope" ? `zope ${by.name} ${by.span.file.path} ${by.span.start}` : by.service;
}
