import { supervisorsOfRecipes } from "../../src/environment/supervisor-recipes.ts";
import { allReaders } from "../../src/languages/all.ts";
import { formats, type LanguageName } from "../../src/languages/index.ts";
import { readDeclaration } from "../../src/declaration/index.ts";
import { declarationErrorText } from "../../src/declaration/index.ts";
import { declaredHosts, declaredProcesses } from "../../src/declaration/hosts.ts";
import { linkEnvironment, type Claims } from "../../src/environment/link.ts";
import { capacityInputs } from "../../src/inputs/capacity-inputs.ts";
import { SourceFile, type Files } from "../../src/model/index.ts";
import type { CapacityInputs } from "../../src/plan/capacity/inputs.ts";

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
  const all = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  const files: Files = { get: (path) => all.get(path), paths: [...all.keys()].sort() };
  const yaml = readDeclaration(all.get("punchlist.yaml") ?? new SourceFile("punchlist.yaml", ""), {
    rules: [],
    items: [],
    today: "2026-11-23",
  });
  if ("errors" in yaml) return { errors: yaml.errors.map(declarationErrorText) };
  const { environments, whatIf } = yaml.declaration;
  const facts = environments.flatMap((environment) => [
    ...declaredHosts(environment),
    ...declaredProcesses(environment),
  ]);
  const environment = linkEnvironment(
    { claims: claims(files), unread: [] },
    files,
    { name: "production", role: "production", targets: { versions: new Map(), roots: new Map() }, facts },
    { byName: allReaders, recipes: supervisorsOfRecipes },
  );
  const read = capacityInputs(environment, whatIf.capacity);
  return "inputs" in read ? read : { errors: read.errors.map(declarationErrorText) };
}

function claims(files: Files): Claims {
  const found = new Map<LanguageName, SourceFile[]>();
  for (const path of files.paths) {
    const file = files.get(path);
    const language =
      file && formats.find((candidate) => candidate.claims(path, file.text.slice(0, 4096)) !== undefined);
    if (file && language) found.set(language.name, [...(found.get(language.name) ?? []), file]);
  }
  return found;
}
