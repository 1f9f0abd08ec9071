import { SourceFile } from "../model/source-file.ts";
import { applySchema } from "./apply-schema.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { readYaml } from "./syntax.ts";
import { Scalar } from "./tree.ts";
import { inputMistakes, unmatched } from "./what-if-check.ts";
import { withChanges } from "./what-if.ts";
import type { Inputs } from "./what-if.ts";
import { settableSchema } from "./what-if-schema.ts";
import type { Run } from "./what-if-schema.ts";
import { quoted } from "./words.ts";

/** Inputs that were set for one run. Their places are in a file called `--set`, a line for each run of the option. */
export interface Changes extends Inputs {
  readonly run?: Run | undefined;
}

/**
 * Reads `promise.availability=99.5 %`, as `--set` gets it: the key's path, and a value as it would stand in the file.
 * The last of several for one key counts.
 *
 * @param base what was declared, whose units may be named
 * @param today `YYYY-MM-DD`
 */
export function readChanges(
  assignments: readonly string[],
  base: Inputs,
  today: string,
): { readonly changes: Changes } | { readonly errors: readonly DeclarationError[] } {
  let errors: readonly DeclarationError[] = [];
  let changes: Changes = {};
  for (const assignment of assignments) {
    const read = readChange(assignment, base, today);
    if ("errors" in read) errors = [...errors, ...read.errors];
    else changes = { ...withChanges(changes, read.changes), run: { ...changes.run, ...read.changes.run } };
  }
  if (errors.length === 0) errors = unmatched(withChanges(base, changes));
  return errors.length > 0 ? { errors } : { changes };
}

function readChange(
  assignment: string,
  base: Inputs,
  today: string,
): { readonly changes: Changes } | { readonly errors: readonly DeclarationError[] } {
  const file = new SourceFile("--set", assignment);
  const equals = assignment.indexOf("=");
  if (
    equals < 1 ||
    assignment.slice(equals + 1).trim() === "" ||
    assignment
      .slice(0, equals)
      .split(".")
      .some((key) => key.trim() === "")
  ) {
    return {
      errors: [
        errorAt(
          { file, start: 0, end: 0 },
          `${quoted(assignment)} sets nothing; write key=value, such as cost.base=800.`,
        ),
      ],
    };
  }
  // Blanks in the place of the key keep the columns of the value.
  const yaml = readYaml(new SourceFile("--set", `${" ".repeat(equals + 1)}${assignment.slice(equals + 1)}`));
  if ("errors" in yaml) return yaml;
  const tree = yaml.tree.under(keysOf(file, equals));
  const applied = applySchema(settableSchema, tree);
  if ("errors" in applied) return applied;
  const mistakes = inputMistakes(applied.value, base, tree, [], today);
  return mistakes.length > 0 ? { errors: mistakes } : { changes: applied.value };
}

function keysOf(file: SourceFile, end: number): readonly Scalar[] {
  return [...file.text.slice(0, end).matchAll(/[^.]+/g)].map(
    ({ 0: key, index }) => new Scalar(key.trim(), { file, start: index, end: index + key.length }),
  );
}
