import type { Capacity } from "../declaration/what-if-schema.ts";
import type { Environment, Facts, Hosted } from "../environment/environment.ts";
import { byDefault, located, type HostFact, type Located, type ZeoFact, type ZopeFact } from "../model/index.ts";
import { USUAL_INSTANCE } from "../plan/memory/usual.ts";
import { hosts } from "../service/hosts.ts";

/** An environment with the machine that was declared for a plan: the host's memory, and the instances that run on it. */
export function withDeclaredFacts(environment: Environment, capacity: Capacity | undefined): Environment {
  const { memory, instances, threads } = capacity ?? {};
  if (!memory && !instances && !threads) return environment;
  const count = instances?.kind === "given" ? instances.value : undefined;
  const each = threads?.kind === "given" ? threads.value : undefined;
  const zopes = zopesOf(environment.facts.zope, count).map((zope) => (each ? { ...zope, threads: each } : zope));
  const facts: Facts = {
    ...environment.facts,
    zope: zopes,
    zeo: [...environment.facts.zeo, ...zeoFor(environment.facts, count)],
    host: [...(memory?.kind === "given" ? [hostOf(environment, memory.value)] : []), ...environment.facts.host],
  };
  return { ...environment, facts };
}

/** More instances are copies of the first that the files set up, fewer are its first ones; where they set up none, usual ones. */
function zopesOf(known: Facts["zope"], count: Located<number> | undefined): Facts["zope"] {
  if (!count) return known;
  const [first] = known;
  const more = Array.from({ length: Math.max(0, count.value - known.length) }, (_, index) =>
    first
      ? { ...first, name: located(`${first.name.value}, copy ${index + 1}`, first.name.span) }
      : usual(`instance${index + 1}`, count),
  );
  return [...known, ...more].slice(0, count.value);
}

function usual(name: string, { span }: Located<number>): Hosted<ZopeFact> {
  return {
    kind: "zope",
    name: located(name, span),
    span,
    threads: byDefault(USUAL_INSTANCE.threads, USUAL_INSTANCE.recipe, { span }),
    cacheObjects: byDefault(USUAL_INSTANCE.objects, USUAL_INSTANCE.recipe, { span }),
    server: "wsgi",
    host: undefined,
  };
}

/** Several instances that no file tells of share one database, whose server takes memory as well. */
function zeoFor({ zope, zeo }: Facts, count: Located<number> | undefined): readonly Hosted<ZeoFact>[] {
  if (!count || count.value < 2 || zope.length + zeo.length > 0) return [];
  const { span } = count;
  return [{ kind: "zeo", name: located("zeoserver, assumed", span), span, host: undefined }];
}

/** The memory is that of the only host, by its name, or of one that nothing else tells of. */
function hostOf(environment: Environment, memory: Located<number>): Hosted<HostFact> {
  const [only] = hosts.in(environment);
  const name = only?.name ?? "the host";
  return {
    kind: "host",
    name,
    span: memory.span,
    source: "declared",
    memoryBytes: memory,
    cpus: undefined,
    mounts: { items: [] },
    inodes: { items: [] },
    container: undefined,
    host: name,
  };
}
