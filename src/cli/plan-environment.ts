import { claimFiles } from "../audit/claim.ts";
import { discover } from "../audit/discover.ts";
import { undeclared } from "../audit/setting.ts";
import type { Declaration } from "../declaration/index.ts";
import type { Environment } from "../environment/index.ts";
import { linkEnvironment, loadReaders } from "../environment/link.ts";
import { declaredSetting } from "./declared-setting.ts";

/** Reads the files of a folder as an audit does, and judges nothing. */
export async function readEnvironment(
  folder: string,
  declaration: Declaration | undefined,
  { env, today }: { readonly env?: string; readonly today: string },
): Promise<Environment> {
  const setting = declaration ? declaredSetting(declaration, env, today) : undeclared(today);
  const discovery = discover([folder]);
  const claimed = claimFiles(discovery, setting.belongs);
  return linkEnvironment(claimed, discovery.files, setting, await loadReaders(claimed.claims));
}
