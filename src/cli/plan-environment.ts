import { discover, type Discovery } from "../audit/discover.ts";
import { NothingFound } from "../audit/discovery-error.ts";
import { readEnvironment } from "../audit/read-environment.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import type { Environment } from "../environment/index.ts";
import { linkEnvironment } from "../environment/link.ts";
import type { Files } from "../model/files.ts";
import { declaredSetting } from "./declared-setting.ts";

/** Reads the files at a path as an audit does, and judges nothing; in an empty folder nothing but what is declared is known. */
export async function environmentIn(
  { read, above }: { readonly read: string; readonly above?: string | undefined },
  declaration: Declaration | undefined,
  { env, today }: { readonly env?: string; readonly today: string },
): Promise<Environment> {
  const setting = declaration ? await declaredSetting(declaration, env, today) : undeclared(today);
  const discovery = found(read, above);
  if (!discovery) return linkEnvironment({ claims: new Map(), unread: [] }, NO_FILES, setting, new Map());
  return readEnvironment(discovery, {
    ...setting,
    belongs: (path) => discovery.within(path) && setting.belongs(path),
  });
}

function found(path: string, above: string | undefined): Discovery | undefined {
  try {
    return discover([path], above);
  } catch (error) {
    if (error instanceof NothingFound) return undefined;
    throw error;
  }
}

const NO_FILES: Files = { get: () => undefined, paths: [], keptOut: () => undefined };
