import type { Environment } from "../environment/environment.ts";
import { looking, type Problem, type Subject } from "../model/index.ts";
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
  const doubts = doubtsIn(environment, machineOf);
  const known = started.flatMap((listener) => {
    const machine = machineOf(listener);
    return machine === undefined ? [] : [{ listener, machine, key: `${machine} ${listener.port}` }];
  });
  return [...groupBy(known, ({ key }) => key).values()].flatMap((together) =>
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
          doubt: doubts.get(together[0].machine),
        },
      ];
    }),
  );
}

/** Why a port of a machine may be another one, by the machine: something fills it in. */
function doubtsIn(
  environment: Environment,
  machineOf: (placed: Placed) => string | undefined,
): ReadonlyMap<string, Problem> {
  const bound = bindings.in(environment).map(({ program, doubt, hidden }) => ({
    doubt: doubt ?? hidden,
    placed: { on: environment.hostOf(program.document.main.path), program, span: program.span },
  }));
  const told = environment.facts.listen.map(({ address: { doubt }, by, host }) => ({
    doubt,
    placed: { on: host, by, span: by.span },
  }));
  const found = new Map<string, Problem>();
  for (const { doubt, placed } of [...bound, ...told]) {
    if (!doubt) continue;
    const machine = machineOf(placed);
    if (machine !== undefined && !found.has(machine)) found.set(machine, doubt);
  }
  return found;
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
