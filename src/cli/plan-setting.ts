import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DeclarationError, DeclaredCover, DeclaredHost, WhatIf } from "../declaration/index.ts";
import type { Documents, Environment, LanguageName } from "../environment/environment.ts";
import type { PlanInputError } from "../plan/input-error.ts";
import { DECLARATION_NAMES } from "../declaration/declaration-file.ts";
import { folderAbove } from "../audit/discover.ts";
import { isChosen, tellAbove } from "./declaration-place.ts";
import { declarationsIn, loadDeclaration, type DeclarationOptions } from "./load-declaration.ts";
import { inputsOf } from "./plan-inputs.ts";
import type { PlanFiles } from "./plan-environment.ts";
import { refusal, refusalOf } from "./plan-refusal.ts";
import type { PlanCommand } from "./strange-keys.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says about the inputs of a plan. */
export interface PlanSettingOptions {
  readonly set: readonly string[];
  readonly env?: string;
  /** The path of a `punchlist.yaml`, false for `--no-config`; true or absent for the closest at or above the path. */
  readonly config?: string | boolean;
  /** Paths of files that it builds on. */
  readonly extends?: readonly string[];
  readonly source?: DeclarationOptions["source"];
}

/** What a plan is computed from: the declared inputs with those of `--set`, and the files where they are needed. */
export interface PlanSetting {
  readonly name: string;
  readonly whatIf: WhatIf;
  /** What the audit report names on its cover. */
  readonly cover: DeclaredCover | undefined;
  /** The folder that the paths of the declaration are relative to. */
  readonly folder: string;
  /** What `--set` says of hosts. */
  readonly hosts: readonly DeclaredHost[];
  /** The `punchlist.yaml` that holds or would be made; undefined where the command line wants none. */
  readonly declarationFile: string | undefined;
  /** Reads the files; slower than all else, so only for what they alone can show. */
  environment(this: void): Promise<Environment>;
  /** Reads the files of some formats alone. */
  documents<Name extends LanguageName>(this: void, formats: readonly Name[]): Promise<Pick<Documents, Name>>;
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
  options: PlanSettingOptions & { readonly today: string; readonly command: PlanCommand },
): Promise<PlanSetting> {
  const places = placesOf(path, options.config);
  const { read, above, config } = places;
  const here = declarationsIn(above ?? read);
  const { declaration } = (await loadDeclaration(above ?? read, { ...options, config }, options.today)) ?? {};
  if (above !== undefined) tellAbove(above, path);
  const { whatIf, hosts } = inputsOf(declaration, options);
  const filesToRead = async (): Promise<PlanFiles> =>
    (await import("./plan-environment.ts")).planFiles(places, declaration, { ...options, hosts });
  return {
    name: declaration ? environmentName(declaration.environments, options.env) : "production",
    whatIf,
    cover: declaration?.cover,
    folder: typeof config === "string" ? dirname(config) : (above ?? read),
    hosts,
    declarationFile: declarationPath(places, here.candidates),
    environment: async () => (await filesToRead()).environment(),
    documents: async (formats) => (await filesToRead()).documents(formats),
    refusal,
    refusalOf: (error) => refusalOf(error, whatIf),
  };
}

function declarationPath({ read, above, config }: Places, candidates: readonly string[]): string | undefined {
  if (typeof config === "string") return config;
  if (config === false || statSync(read).isFile()) return undefined;
  return join(above ?? read, candidates[0] ?? "punchlist.yaml");
}

interface Places {
  /** What is read: a folder, or a single file. */
  readonly read: string;
  /** The folder above it whose `punchlist.yaml` holds. */
  readonly above?: string | undefined;
  readonly config: string | boolean | undefined;
}

function placesOf(path: string, config: string | boolean | undefined): Places {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path} does not exist; name a folder with a punchlist.yaml, or such a file.`);
  if (stats.isDirectory() || !/\.ya?ml$/i.test(path)) return placesAbove(path, config, stats.isDirectory());
  if (isChosen(config))
    throw new UsageError(`${path} is a punchlist.yaml already; name the folder beside --config and --no-config.`);
  return { read: dirname(path), config: path };
}

/** A single file of a configuration for which no `punchlist.yaml` holds has none. */
function placesAbove(path: string, config: string | boolean | undefined, folder: boolean): Places {
  if (isChosen(config)) return { read: path, config };
  const above = folderAbove([path], DECLARATION_NAMES);
  return { read: path, above, config: folder || above !== undefined ? config : false };
}

/** The name of the environment that is meant, or of all that could be. */
export function environmentName(
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
