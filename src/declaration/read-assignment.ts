import { SHORT_KEYS, type ShortKey } from "../plan/input/short-keys.ts";
import { SourceFile } from "../model/source-file.ts";
import { applySchema } from "./apply-schema.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { shortTrees } from "./short-trees.ts";
import { readYaml } from "./syntax.ts";
import { Scalar, type Tree } from "./tree.ts";
import { settableSchema, type Settable } from "./what-if-schema.ts";
import { anyOf, quoted } from "./words.ts";

/** What an assignment sets under one key, with the places of it. */
export interface Assigned {
  readonly value: Settable;
  readonly tree: Tree;
}

/** Reads one assignment; what it means beside others is not looked at. An option is a file, called as it was written. */
export function readAssignment(
  assignment: string,
): { readonly assigned: readonly Assigned[] } | { readonly errors: readonly DeclarationError[] } {
  const file = new SourceFile(optionName(assignment), assignment);
  const equals = assignment.indexOf("=");
  if (setsNothing(assignment, equals))
    return {
      errors: [
        errorAt({ file, start: 0, end: 0 }, `${quoted(assignment)} sets nothing; write key=value, such as cost=800.`),
      ],
    };
  // Blanks in the place of the key keep the columns of the value.
  const text = `${" ".repeat(equals + 1)}${assignment.slice(equals + 1)}`;
  const yaml = readYaml(new SourceFile(file.path, text));
  if ("errors" in yaml) return yaml;
  const trees = treesOf(yaml.tree, keysOf(file, equals));
  if ("errors" in trees) return trees;
  const read = trees.map((tree) => ({ tree, applied: applySchema(settableSchema, tree) }));
  const errors = read.flatMap(({ applied }) => ("errors" in applied ? applied.errors : []));
  if (errors.length > 0) return { errors };
  return {
    assigned: read.flatMap(({ tree, applied }) => ("errors" in applied ? [] : [{ tree, value: applied.value }])),
  };
}

/** A run of the option as a person would find it again in the line that was typed. */
function optionName(assignment: string): string {
  const shown = quoted(assignment).slice(1, -1);
  return `--set ${shown}`;
}

function setsNothing(assignment: string, equals: number): boolean {
  const keys = assignment.slice(0, equals).split(".");
  return equals < 1 || assignment.slice(equals + 1).trim() === "" || keys.some((key) => key.trim() === "");
}

/** A single word that is short for others is read as they are; a map under it is the section of that name. */
function treesOf(
  written: Tree,
  keys: readonly Scalar[],
): readonly Tree[] | { readonly errors: readonly DeclarationError[] } {
  const [first, second] = keys;
  const short = second ? undefined : SHORT_KEYS.find(({ key }) => key === first?.text);
  if (!short || !(written.root instanceof Scalar)) return [written.under(keys)];
  return shortTrees(short, written.root) ?? { errors: [saysNothing(short, written.root)] };
}

function saysNothing({ key, examples }: ShortKey, { text, span }: Scalar): DeclarationError {
  const instead = anyOf(examples.map((example) => (example.includes(" ") ? quoted(example) : example)));
  return errorAt(span, `${key} is ${quoted(text)}; write ${instead}.`);
}

function keysOf(file: SourceFile, end: number): readonly Scalar[] {
  return [...file.text.slice(0, end).matchAll(/[^.]+/g)].map(
    ({ 0: key, index }) => new Scalar(key.trim(), { file, start: index, end: index + key.length }),
  );
}
