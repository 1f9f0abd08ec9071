import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { lookAt, type Problem, type Subject } from "../model/index.ts";
import { bindings, type Bound } from "./bindings.ts";
import { daemonPorts, type DaemonPort } from "./daemon-ports.ts";
import { groupBy } from "./group-by.ts";
import type { KnownCommand, Word } from "./known-commands.ts";
import { PROXIES } from "./proxies.ts";

/** A port that a program binds because its command or its own file says so. Address: `program:web/port:8001`. */
export interface BoundPort extends Subject {
  readonly name: string;
  readonly port: number;
  readonly word: Word;
  /** How many copies bind it. */
  readonly copies: number;
  /** A program of the same supervisord that stands before it and binds the same. */
  readonly taken: BoundPort | undefined;
  /** Why another may bind it, too. */
  readonly doubt: Problem | undefined;
}

/** The ports of the programs that start with one supervisord, and of the daemons that bind theirs by their own files. */
export const boundPorts = join(
  "boundPorts",
  ["supervisor", "buildout", ...PROXIES],
  (environment): readonly (BoundPort | DaemonPort)[] => [...programPorts(environment), ...daemonPorts(environment)],
);

function programPorts(environment: Environment): readonly BoundPort[] {
  const all = bindings.in(environment);
  const doubt = all.find((bound) => bound.doubt)?.doubt;
  const claims = groupBy(all.flatMap(claimsOf), ({ program }) => program.document);
  lookAt(all.find(({ hidden }) => hidden)?.hidden);
  if (claims.size === 0) lookAt(doubt);
  return [...claims.values()].flatMap((together) => judged(together, doubt));
}

/** What one word makes a program bind. */
interface Claim {
  readonly program: KnownCommand;
  readonly word: Word;
  readonly host: string | undefined;
  /** Of each copy. */
  readonly ports: readonly number[];
}

/** Copies that share a socket have one; a variable may be for another program, and what is a default for one may not be for the next. */
function claimsOf({ program, bindings: found }: Bound): readonly Claim[] {
  const certain = found.filter(({ by, isShared }) => (by === "option" || by === "file") && !isShared);
  return [...groupBy(certain, ({ word }) => word)].map(([word, each]) => ({
    program,
    word,
    host: each[0].host,
    ports: each.map(({ port }) => port),
  }));
}

function judged(claims: readonly Claim[], doubt: Problem | undefined): readonly BoundPort[] {
  const owners = new Map<number, Claim[]>();
  return claims.map((claim) => {
    const first = claim.ports.map((port) => owners.get(port)?.find((other) => collide(other, claim))).find(Boolean);
    for (const port of new Set(claim.ports)) owners.set(port, [...(owners.get(port) ?? []), claim]);
    return { ...asPort(claim, doubt), taken: first && { ...asPort(first, doubt), taken: undefined } };
  });
}

function collide(a: Claim, b: Claim): boolean {
  if (a.program.address === b.program.address) return false;
  return a.host === undefined || b.host === undefined || a.host === b.host || a.host === "" || b.host === "";
}

function asPort({ program, word, ports }: Claim, doubt: Problem | undefined): Omit<BoundPort, "taken"> {
  const [port = 0] = ports;
  const copies = ports.filter((other) => other === port).length;
  return {
    address: `${program.address}/port:${port}`,
    span: program.span,
    name: program.name,
    port,
    word,
    copies,
    doubt,
  };
}
