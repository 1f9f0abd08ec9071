import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DeclarationError, WhatIf } from "../declaration/index.ts";
import type { Environment } from "../environment/index.ts";
import type { PlanInputError } from "../plan/input-error.ts";
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
  const { folder, file } = placesOf(path, options.config);
  const { readInputs } = await import("./plan-inputs.ts");
  const { declaration, whatIf } = await readInputs(file, options);
  const { refusal, refusalOf } = await import("./plan-refusal.ts");
  return {
    name: declaration ? environmentName(declaration.environments, options.env) : "production",
    whatIf,
    environment: async () => (await import("./plan-environment.ts")).readEnvironment(folder, declaration, options),
    refusal,
    refusalOf: (error) => refusalOf(error, whatIf),
  };
}

interface Places {
  /** What is read: a folder, or a single file. */
  readonly folder: string;
  readonly file: string | undefined;
}

function placesOf(path: string, config: string | boolean | undefined): Places {
  if (!existsSync(path))
    throw new UsageError(`${path} does not exist; name a folder with a punchlist.yaml, or such a file.`);
  const isFile = !statSync(path).isDirectory();
  const isDeclaration = isFile && /\.ya?ml$/i.test(path);
  if (config === false || typeof config === "string") {
    if (isDeclaration)
      throw new UsageError(`${path} is a punchlist.yaml already; name the folder beside --config and --no-config.`);
    return { folder: path, file: config === false ? undefined : named(config) };
  }
  if (isDeclaration) return { folder: dirname(path), file: path };
  return { folder: path, file: isFile ? undefined : declarationIn(path) };
}

function named(config: string): string {
  if (!existsSync(config))
    throw new UsageError(`${config} does not exist; --config takes the path of a punchlist.yaml.`);
  if (statSync(config).isDirectory())
    throw new UsageError(`${config} is a folder; --config takes the path of a punchlist.yaml.`);
  return config;
}

function declarationIn(path: string): string | undefined {
  const found = ["punchlist.yaml", "punchlist.yml"].filter((name) => existsSync(join(path, name)));
  if (found.length > 1) throw new UsageError(`${found.join(" and ")} stand side by side in ${path}; keep one of them.`);
  return found[0] === undefined ? undefined : join(path, found[0]);
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
