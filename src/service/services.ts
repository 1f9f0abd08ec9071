import type { Program } from "../languages/supervisor/index.ts";
import type { Environment } from "../environment/environment.ts";
import { derived, type Located } from "../model/index.ts";
import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";
import type { CommandForm } from "./service-entry.ts";
import { SERVICE_TABLE, type KnownService } from "./service-table.ts";

export type { KnownService, Service } from "./service-table.ts";

/** What the supervised programs of an environment are. */
export interface Services {
  /** By its command and by the instances that the environment knows; undefined when nothing tells. */
  of(this: void, program: Program): Located<KnownService | undefined>;
}

/** What each supervised program is, found once for each. */
export const services = join("services", ["supervisor"], (environment): Services => {
  const known = new WeakMap<Program, Located<KnownService | undefined>>();
  return {
    of(program) {
      const service = known.get(program) ?? derived(program, () => serviceOf(program, environment));
      known.set(program, service);
      return service;
    },
  };
});

/** A name in the environment's own files says more than that of a program, and that more than a usual name. */
const BY_WEIGHT = ["part", "programs", "scripts"] as const;

function serviceOf({ words }: Program, environment: Environment): KnownService | undefined {
  const values = words.map(({ value }) => value);
  const at = values.findIndex((word) => !isWrapper(word));
  const command = { script: baseName(values[at] ?? ""), verb: values[at + 1] ?? "" };
  for (const by of BY_WEIGHT) {
    const found = SERVICE_TABLE.find(({ commands }) =>
      commands.some((form: CommandForm) => by in form && fits(form, command, environment)),
    );
    if (found) return found;
  }
  return undefined;
}

interface Command {
  readonly script: string;
  readonly verb: string;
}

function fits(form: CommandForm, { script, verb }: Command, { facts }: Environment): boolean {
  if (form.verbs && !form.verbs.includes(verb)) return false;
  if ("part" in form) return facts[form.part].some(({ name }) => name.value === script);
  return "programs" in form ? form.programs.includes(script) : form.scripts.test(script);
}

/** An interpreter, a helper that becomes its argument, or one of their options. */
function isWrapper(word: string): boolean {
  return word.startsWith("-") || /^[A-Z_]+=/.test(word) || /^(?:python[\d.]*|env|exec|authbind)$/.test(baseName(word));
}
