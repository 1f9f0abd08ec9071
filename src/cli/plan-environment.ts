import { discover } from "../audit/discover.ts";
import { readEnvironment } from "../audit/read-environment.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import type { Environment } from "../environment/index.ts";
import { declaredSetting } from "./declared-setting.ts";

/** Reads the files at a path as an audit does, and judges nothing. */
export async function environmentIn(
  { read, above }: { readonly read: string; readonly above?: string | undefined },
  declaration: Declaration | undefined,
  { env, today }: { readonly env?: string; readonly today: string },
): Promise<Environment> {
  const setting = declaration ? await declaredSetting(declaration, env, today) : undeclared(today);
  const discovery = discover([read], above);
  return readEnvironment(discovery, {
    ...setting,
    belongs: (path) => discovery.within(path) && setting.belongs(path),
  });
}
