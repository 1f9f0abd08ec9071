import { discover } from "../audit/discover.ts";
import { readEnvironment } from "../audit/read-environment.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import type { Environment } from "../environment/index.ts";
import { declaredSetting } from "./declared-setting.ts";

/** Reads the files of a folder as an audit does, and judges nothing. */
export async function environmentIn(
  folder: string,
  declaration: Declaration | undefined,
  { env, today }: { readonly env?: string; readonly today: string },
): Promise<Environment> {
  const setting = declaration ? await declaredSetting(declaration, env, today) : undeclared(today);
  return readEnvironment(discover([folder]), setting);
}
