import type { AuditSetting } from "../audit/setting.ts";
import { declaredOnHosts, type OnHosts } from "../declaration/hosts.ts";
import type { Declaration, DeclaredEnvironment } from "../declaration/index.ts";
import type { Located } from "../model/index.ts";
import { UsageError } from "./usage-error.ts";

/** The setting that a declaration makes for one of its environments. */
export async function declaredSetting(
  declaration: Declaration,
  name: string | undefined,
  today: string,
): Promise<AuditSetting> {
  const environment = chooseEnvironment(declaration, name);
  return {
    name: environment.name.value,
    role: environment.role.value,
    targets: {
      versions: new Map([...environment.versions].map(([language, { value }]) => [language, value])),
      roots: new Map([...environment.roots].map(([language, roots]) => [language, roots.map(({ value }) => value)])),
      madeOnHost: await matcher(environment.madeOnHost, false),
    },
    ...(await onHosts(environment)),
    declared: { whatIf: declaration.whatIf, today },
    waivers: declaration.waivers.map(({ rule, item, subject, reason, owner, until }) => ({
      ...(rule && { rule: rule.value }),
      ...(item && { item: item.value }),
      ...(subject && { subject: subject.value }),
      reason: reason.value,
      owner: owner.value,
      until: until.value,
    })),
    locked: declaration.locked.map(({ value }) => value),
    signOffs: declaration.signOffs.map(({ item, answer, who, when, evidence }) => ({
      item: item.value,
      answer: answer.value,
      who: who.value,
      when: when.value,
      evidence: evidence.value,
    })),
    today,
    belongs: await matcher(environment.files, true),
    named: await namedIn(environment),
    vendored: await matcher(declaration.vendored, false),
  };
}

/** The environment that is named; without a name the only one, or the only one in production. */
function chooseEnvironment({ environments }: Declaration, name: string | undefined): DeclaredEnvironment {
  const names = environments.map((environment) => environment.name.value).join(", ");
  const wanted =
    name === undefined ? preferred(environments) : environments.find((environment) => environment.name.value === name);
  if (wanted) return wanted;
  if (name === undefined)
    throw new UsageError(`punchlist.yaml declares several environments; choose one with --env: ${names}.`);
  throw new UsageError(`punchlist.yaml declares no environment ${JSON.stringify(name)}; it declares ${names}.`);
}

function preferred(environments: readonly DeclaredEnvironment[]): DeclaredEnvironment | undefined {
  const production = environments.filter(({ role }) => role.value === "production");
  const [first, second] = production.length > 0 ? production : environments;
  return second ? undefined : first;
}

/** Whether a path matches one of the globs; `empty` is the answer when there are none. */
async function matcher(globs: readonly Located<string>[], empty: boolean): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => empty;
  const { globMatcher } = await import("../declaration/glob.ts");
  return globMatcher(globs.map(({ value }) => value));
}

/** A root is meant, and what a glob of the environment's files finds that writes out the step in question. */
async function namedIn({ roots, files }: DeclaredEnvironment): Promise<AuditSetting["named"]> {
  const declared = new Set([...roots.values()].flat().map(({ value }) => value));
  const globs = await Promise.all(
    files.map(async (glob) => ({ glob: glob.value, matches: await matcher([glob], false) })),
  );
  return (path, step) =>
    declared.has(path) ||
    globs.some(({ glob, matches }) => (glob === step || glob.split(/[/{},]/).includes(step)) && matches(path));
}

/** Globs are loaded where any are declared. */
async function onHosts(environment: DeclaredEnvironment): Promise<OnHosts> {
  if (environment.hosts.every(({ files }) => files.length === 0))
    return declaredOnHosts(environment, () => () => false);
  const { globMatcher } = await import("../declaration/glob.ts");
  return declaredOnHosts(environment, globMatcher);
}
