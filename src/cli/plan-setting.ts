import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { DeclarationError, WhatIf } from "../declaration/index.ts";
import type { Environment } from "../environment/index.ts";
import type { PlanInputError } from "../plan/input-error.ts";
import { declarationsIn, loadDeclaration } from "./load-declaration.ts";
import { inputsOf } from "./plan-inputs.ts";
import { refusal, refusalOf } from "./plan-refusal.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about the inputs of a plan. */
export interface PlanSettingOptions {
  readonly set: readonly string[];
  readonly env?: string;
  /** The path of a `punchlist.yaml`, false for `--no-config`; true or absent for the one at the path. */
  readonly config?: string | boolean;
}

/** What a plan is computed from: the declared inputs with those of `--set`, and the files where they are needed. */
export interface PlanSetting {
  readonly name: string;
  readonly whatIf: WhatIf;
  /** Reads the files; slower than all else, so only for what they alone can show. */
  environment(this: void): Promise<Environment | undefined>;
  /** Mistakes at their places, to be thrown. */
  refusal(this: void, errors: readonly DeclarationError[]): UsageError;
  /** A mistake that the models found, at the place of its field. */
  refusalOf(this: void, error: PlanInputError): UsageError;
}

/**
 * Reads what is declared at a path: a folder with or without a `punchlist.yaml`, such a file, or a file of a configuration.
 *
 * @throws UsageError with every mistake, a line each.
 */
export async function loadPlanSetting(
  path: string,
  options: PlanSettingOptions & { readonly today: string },
): Promise<PlanSetting> {
  const { read, config } = placesOf(path, options.config);
  const declaration = await loadDeclaration(declarationsIn(read), { config }, options.today);
  const whatIf = inputsOf(declaration, options);
  return {
    name: declaration ? environmentName(declaration.environments, options.env) : "production",
    whatIf,
    environment: async () => (await import("./plan-environment.ts")).environmentIn(read, declaration, options),
    refusal,
    refusalOf: (error) => refusalOf(error, whatIf),
  };
}

interface Places {
  /** What is read: a folder, or a single file. */
  readonly read: string;
  readonly config: string | boolean | undefined;
}

/** A single file of a configuration has no declaration but one that is named. */
function placesOf(path: string, config: string | boolean | undefined): Places {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path} does not exist; name a folder with a punchlist.yaml, or such a file.`);
  const chosen = config === false || typeof config === "string";
  if (stats.isDirectory()) return { read: path, config };
  if (!/\.ya?ml$/i.test(path)) return { read: path, config: chosen ? config : false };
  if (chosen)
    throw new UsageError(`${path} is a punchlist.yaml already; name the folder beside --config and --no-config.`);
  return { read: dirname(path), config: path };
}

function environmentName(
  environments: readonly { readonly name: { readonly value: string } }[],
  wanted: string | undefined,
): string {
  return (
    wanted ??
    (environments.length === 1
      ? (environments[0]?.name.value ?? "")
      : environments.map(({ name }) => name.value).join(", "))
  );
}
