import { undeclared } from "../../src/audit/setting.ts";
import { globMatcher } from "../../src/declaration/glob.ts";
import { declarationErrorText, declaredOnHosts, readDeclaration } from "../../src/declaration/index.ts";
import { capacityInputs } from "../../src/inputs/capacity-inputs.ts";
import { fileAt, SourceFile } from "../../src/model/index.ts";
import type { CapacityInputs } from "../../src/plan/capacity/inputs.ts";
import { discovered, environmentIn } from "../discovery.ts";

const TODAY = "2026-11-23";

/** The inputs that small files and a `punchlist.yaml` among them give; a mistake in it fails the test with its line. */
export function inputsOf(texts: Readonly<Record<string, string>>): CapacityInputs {
  const read = reading(texts);
  if ("inputs" in read) return read.inputs;
  throw new Error(read.errors.join("\n"));
}

/** The lines that are printed where the declaration cannot be meant. */
export function refusalsOf(texts: Readonly<Record<string, string>>): readonly string[] {
  const read = reading(texts);
  return "errors" in read ? read.errors : [];
}

function reading(
  texts: Readonly<Record<string, string>>,
): { readonly inputs: CapacityInputs } | { readonly errors: readonly string[] } {
  const discovery = discovered(texts);
  const yaml = readDeclaration(fileAt(discovery.files, "punchlist.yaml") ?? new SourceFile("punchlist.yaml", ""), {
    rules: [],
    items: [],
    today: TODAY,
  });
  if ("errors" in yaml) return { errors: yaml.errors.map(declarationErrorText) };
  const [environment] = yaml.declaration.environments;
  const setting = { ...undeclared(TODAY), ...declaredOnHosts(environment!, globMatcher) };
  const read = capacityInputs(environmentIn(discovery, setting), yaml.declaration.whatIf.capacity);
  return "inputs" in read ? read : { errors: read.errors.map(declarationErrorText) };
}
