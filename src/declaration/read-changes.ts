import { SHORT_KEYS, type ShortKey } from "../plan/input/short-keys.ts";
import { SourceFile } from "../model/source-file.ts";
import { applySchema } from "./apply-schema.ts";
import { overfull } from "./check.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import type { DeclaredHost } from "./declaration.ts";
import { declaredHost } from "./declared-host.ts";
import { shortTrees } from "./short-trees.ts";
import { readYaml } from "./syntax.ts";
import { Scalar, type Tree } from "./tree.ts";
import { inputMistakes, unmatched } from "./what-if-check.ts";
import { withChanges } from "./what-if.ts";
import type { Inputs } from "./what-if.ts";
import { settableSchema } from "./what-if-schema.ts";
import type { Outages, Run } from "./what-if-schema.ts";
import { anyOf, quoted } from "./words.ts";

/** Inputs that were set for one run. Each option is a file of its own, called as it was written: `--set cost.base=800`. */
export interface Changes extends Inputs {
  readonly outages?: Outages | undefined;
  readonly run?: Run | undefined;
  /** Of several that say something of one host, the last first. */
  readonly hosts?: readonly DeclaredHost[];
}

type ChangesReading = { readonly changes: Changes } | { readonly errors: readonly DeclarationError[] };

/**
 * Reads `promise.availability=99.5 %`, as `--set` gets it: the key's path, and a value as it would stand in the file; or a short key
 * with a value as people write it, `incidents=9/year`. The last of several for one key counts.
 *
 * @param base what was declared, whose units may be named
 * @param today `YYYY-MM-DD`
 */
export function readChanges(assignments: readonly string[], base: Inputs, today: string): ChangesReading {
  const read = assignments.map((assignment) => readChange(assignment, base, today));
  const errors = read.flatMap((each) => ("errors" in each ? each.errors : []));
  if (errors.length > 0) return { errors };
  const changes = joined(read);
  const halves = unmatched(withChanges(base, changes));
  return halves.length > 0 ? { errors: halves } : { changes };
}

function joined(readings: readonly ChangesReading[]): Changes {
  return readings.reduce<Changes>((sum, reading) => {
    if ("errors" in reading) return sum;
    const { outages, run, hosts = [], ...inputs } = reading.changes;
    return {
      ...withChanges(sum, inputs),
      outages: { ...sum.outages, ...outages },
      run: { ...sum.run, ...run },
      hosts: [...hosts, ...(sum.hosts ?? [])],
    };
  }, {});
}

function readChange(assignment: string, base: Inputs, today: string): ChangesReading {
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
  const read = trees.map((tree) => changesOf(tree, base, today));
  const errors = read.flatMap((each) => ("errors" in each ? each.errors : []));
  return errors.length > 0 ? { errors } : { changes: joined(read) };
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

function changesOf(tree: Tree, base: Inputs, today: string): ChangesReading {
  const applied = applySchema(settableSchema, tree);
  if ("errors" in applied) return applied;
  const { hosts, ...inputs } = applied.value;
  const mistakes = [...inputMistakes(inputs, base, tree, [], today), ...overfull(hosts, ["hosts"], tree)];
  if (mistakes.length > 0) return { errors: mistakes };
  const declared = [...(hosts ?? [])].map(([name, host]) => declaredHost(name, host, ["hosts", name], tree));
  return { changes: { ...inputs, hosts: declared } };
}

function keysOf(file: SourceFile, end: number): readonly Scalar[] {
  return [...file.text.slice(0, end).matchAll(/[^.]+/g)].map(
    ({ 0: key, index }) => new Scalar(key.trim(), { file, start: index, end: index + key.length }),
  );
}
