import type { Fact } from "../model/index.ts";
import type { Facts } from "./environment.ts";

/** Facts by their kinds, each in the order of the files. */
export function byKind(facts: readonly Fact[]): Facts {
  const ofKind = <Kind extends Fact["kind"]>(kind: Kind) =>
    facts.filter((fact): fact is Extract<Fact, { readonly kind: Kind }> => fact.kind === kind);
  return {
    log: ofKind("log"),
    rotation: ofKind("rotation"),
    zope: ofKind("zope"),
    zeo: ofKind("zeo"),
    memory: ofKind("memory"),
    "memory-limit": ofKind("memory-limit"),
    command: ofKind("command"),
    host: ofKind("host"),
  };
}
