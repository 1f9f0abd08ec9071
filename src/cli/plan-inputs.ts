import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  readChanges,
  readDeclaration,
  withChanges,
  type Declaration,
  type Known,
  type WhatIf,
} from "../declaration/index.ts";
import { SourceFile } from "../model/source-file.ts";
import { refusal } from "./plan-refusal.ts";
import { UsageError } from "./usage-error.ts";

/** The inputs that were declared, and those that hold for this run. */
export interface ReadInputs {
  readonly declaration: Declaration | undefined;
  readonly whatIf: WhatIf;
}

/**
 * Reads a `punchlist.yaml`, where there is one, and puts the inputs of `--set` in the place of its own.
 *
 * @throws UsageError with every mistake, a line each.
 */
export async function readInputs(
  path: string | undefined,
  { set, today }: { readonly set: readonly string[]; readonly today: string },
): Promise<ReadInputs> {
  const declaration = path === undefined ? undefined : await readFile(path, today);
  const base: WhatIf = declaration?.whatIf ?? {};
  const changed = readChanges(set, base, today);
  if ("errors" in changed) throw refusal(changed.errors);
  const { run, ...changes } = changed.changes;
  return {
    declaration,
    whatIf: { ...withChanges(base, changes), measures: base.measures, run: { ...base.run, ...run } },
  };
}

async function readFile(path: string, today: string): Promise<Declaration> {
  const file = new SourceFile(basename(path), textOf(path));
  const reading = readDeclaration(file, await known(file.text, today));
  if ("declaration" in reading) return reading.declaration;
  throw refusal(reading.errors);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
    throw new UsageError(`${path} cannot be read: the system says ${code}.`);
  }
}

/** Rules and checklist are loaded only where the file can name one of their ids. */
async function known(text: string, today: string): Promise<Known> {
  if (!/rules|locked|waivers|signOffs|\\/.test(text)) return { rules: [], items: [], today };
  const [{ rules }, { plone }] = await Promise.all([
    import("../../rules/index.ts"),
    import("../../rules/checklists/index.ts"),
  ]);
  return { rules: [...rules.keys()], items: plone.sections.flatMap(({ items }) => items.map(({ id }) => id)), today };
}
