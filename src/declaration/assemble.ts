import { formats, type LanguageName } from "../languages/index.ts";
import { located } from "../model/located.ts";
import type { Located } from "../model/located.ts";
import type { Declaration, DeclaredEnvironment, DeclaredSignOff } from "./declaration.ts";
import { declaredHost } from "./declared-host.ts";
import type { RawDeclaration, RawEnvironment, RawSignOff } from "./schema.ts";
import type { Tree, TreePath } from "./tree.ts";

/** Where names stand that are keys of the file. */
export type Places = Pick<Tree, "keySpan" | "valueSpan">;

/** The declaration from its checked parts, with the places of names that are keys in the file. */
export function assemble(raw: RawDeclaration, tree: Places): Declaration {
  return {
    environments: environmentsOf(raw, tree),
    levels: [...(raw.rules ?? [])].map(([rule, level]) => ({
      rule: located(rule, tree.keySpan(["rules", rule])),
      level,
    })),
    locked: raw.locked ?? [],
    waivers: (raw.waivers ?? []).map(({ rule, item, subject, ...waiver }) => ({ rule, item, subject, ...waiver })),
    signOffs: (raw.signOffs ?? []).flatMap(signOffOf),
    vendored: raw.vendored ?? [],
    cover: { customer: raw.report?.customer?.value, author: raw.report?.author?.value },
    whatIf: {
      service: raw.service,
      promise: raw.promise,
      cost: raw.cost,
      incidents: raw.incidents,
      response: raw.response,
      topology: raw.topology,
      failover: raw.failover,
      capacity: raw.capacity,
      measures: raw.measures,
      outages: raw.outages,
      run: raw.run,
    },
  };
}

/** An answer that rests on nothing is refused by who checks it. */
function signOffOf({ evidence, reason, ...said }: RawSignOff): readonly DeclaredSignOff[] {
  const why = said.answer.value === "not applicable" ? (reason ?? evidence) : evidence;
  return why ? [{ ...said, evidence: why }] : [];
}

function environmentsOf(raw: RawDeclaration, tree: Places): readonly DeclaredEnvironment[] {
  const several = [...(raw.environments ?? [])];
  if (several.length === 0)
    return [environment(raw.name ?? located("production", tree.valueSpan([])), raw, raw, [], tree)];
  return several.map(([name, one]) => {
    const path = ["environments", name];
    return environment(located(name, tree.keySpan(path)), one, raw, path, tree);
  });
}

/** `common` holds what the top level says for all environments; an environment's own word goes before it, format by format. */
function environment(
  name: Located<string>,
  raw: RawEnvironment,
  common: RawDeclaration,
  path: TreePath,
  tree: Places,
): DeclaredEnvironment {
  return {
    name,
    role: raw.role ?? located("production", name.span),
    files: raw.files ?? [],
    hosts: [...(raw.hosts ?? [])].map(([host, numbers]) => declaredHost(host, numbers, [...path, "hosts", host], tree)),
    roots: byLanguage({ ...common.roots, ...raw.roots }),
    versions: byLanguage({ ...common.versions, ...raw.versions }),
    madeOnHost: [...new Set([...(common.madeOnHost ?? []), ...(raw.madeOnHost ?? [])])],
  };
}

function byLanguage<T>(values: Partial<Readonly<Record<LanguageName, T | undefined>>>): ReadonlyMap<LanguageName, T> {
  return new Map(formats.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as const])));
}
