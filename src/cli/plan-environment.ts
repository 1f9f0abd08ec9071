import { discover, type Discovery } from "../audit/discover.ts";
import { NothingFound } from "../audit/discovery-error.ts";
import { readDocuments, readEnvironment } from "../audit/read-environment.ts";
import { undeclared } from "../audit/setting.ts";
import { withHosts } from "../declaration/hosts.ts";
import type { Declaration, DeclaredHost } from "../declaration/index.ts";
import type { Documents, Environment, LanguageName } from "../environment/environment.ts";
import { linkEnvironment } from "../environment/link.ts";
import type { Files } from "../model/files.ts";
import { declaredSetting } from "./declared-setting.ts";

/** What the command line says of an environment. */
export interface EnvironmentOptions {
  readonly env?: string;
  readonly today: string;
  /** What `--set` says of hosts. */
  readonly hosts: readonly DeclaredHost[];
}

/** The files at a path, read as an audit does; nothing is judged. In an empty folder nothing but what is declared is known. */
export interface PlanFiles {
  environment(this: void): Promise<Environment>;
  /** What some formats alone say. */
  documents<Name extends LanguageName>(this: void, formats: readonly Name[]): Promise<Pick<Documents, Name>>;
}

/** Finds what there is to read at a path. */
export async function planFiles(
  { read, above }: { readonly read: string; readonly above?: string | undefined },
  declaration: Declaration | undefined,
  { env, today, hosts }: EnvironmentOptions,
): Promise<PlanFiles> {
  const known = declaration ? await declaredSetting(declaration, env, today) : undeclared(today);
  const declared = { ...known, facts: withHosts(known.facts, hosts) };
  const discovery = found(read, above);
  if (!discovery) {
    const nothing = linkEnvironment({ claims: new Map(), unread: [] }, NO_FILES, declared, new Map());
    return { environment: () => Promise.resolve(nothing), documents: () => Promise.resolve(nothing) };
  }
  const setting = { ...declared, belongs: (path: string) => discovery.within(path) && declared.belongs(path) };
  return {
    environment: () => readEnvironment(discovery, setting),
    documents: (formats) => readDocuments(discovery, setting, formats),
  };
}

function found(path: string, above: string | undefined): Discovery | undefined {
  try {
    return discover([path], { above });
  } catch (error) {
    if (error instanceof NothingFound) return undefined;
    throw error;
  }
}

const NO_FILES: Files = { get: () => undefined, paths: [], keptOut: () => undefined };
