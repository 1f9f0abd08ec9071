import type { Fact, HostFact, MemoryFact } from "../model/fact.ts";
import type { DeclaredEnvironment, DeclaredHost } from "./declaration.ts";

/** What is declared of hosts, and whose files are whose. */
export interface OnHosts {
  readonly facts: readonly ((HostFact | MemoryFact) & OnHost)[];
  /** By `hosts.X.files`; undefined for a file that none of them names, or several do. */
  hostOf(this: void, path: string): string | undefined;
}

interface OnHost {
  readonly host: string;
}

interface OnHostOrNone {
  readonly host?: string | undefined;
}

/** Makes a test of paths out of globs. */
type Matcher = (globs: readonly string[]) => (path: string) => boolean;

/** What an environment declares of its hosts. */
export function declaredOnHosts(environment: DeclaredEnvironment, matcher: Matcher): OnHosts {
  return {
    facts: [...declaredHosts(environment), ...declaredProcesses(environment)],
    hostOf: ownerOf(environment, matcher),
  };
}

/** The facts of an environment with what is declared of hosts before them, and in the place of what was declared of the same processes. */
export function withHosts<F extends Fact & OnHostOrNone>(
  facts: readonly F[],
  hosts: readonly DeclaredHost[],
): readonly (F | ((HostFact | MemoryFact) & OnHost))[] {
  const processes = declaredProcesses({ hosts });
  const others = facts.filter(
    (fact) => fact.kind !== "memory" || !processes.some(({ name, host }) => name === fact.name && host === fact.host),
  );
  return [...declaredHosts({ hosts }), ...processes, ...others];
}

/** The host numbers that were written by hand, as facts. */
export function declaredHosts({ hosts }: Pick<DeclaredEnvironment, "hosts">): readonly (HostFact & OnHost)[] {
  return hosts.map(({ fact }) => ({ ...fact, host: fact.name }));
}

/** What processes were declared to take, as facts. */
export function declaredProcesses({ hosts }: Pick<DeclaredEnvironment, "hosts">): readonly (MemoryFact & OnHost)[] {
  return hosts.flatMap(({ fact, processes }) => processes.map((process) => ({ ...process, host: fact.name })));
}

function ownerOf({ hosts }: DeclaredEnvironment, matcher: Matcher): OnHosts["hostOf"] {
  const owners = hosts
    .filter(({ files }) => files.length > 0)
    .map(({ fact, files }) => ({ name: fact.name, owns: matcher(files.map(({ value }) => value)) }));
  return (path) => {
    const [owner, another] = owners.filter(({ owns }) => owns(path));
    return another ? undefined : owner?.name;
  };
}
