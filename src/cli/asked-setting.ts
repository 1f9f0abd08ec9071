import { loadPlanSetting, type PlanSetting, type PlanSettingOptions } from "./plan-setting.ts";
import type { PlanCommand } from "./strange-keys.ts";

/** What the command line says about the inputs of a plan, and whether they are asked for. */
export interface AskOptions extends PlanSettingOptions {
  readonly ask?: boolean;
}

/** The setting of a plan, with what was answered in the terminal where `--ask` is given. What asks is loaded then. */
export async function askedSetting(
  command: PlanCommand,
  path: string,
  options: AskOptions & { readonly today: string; readonly zone: string },
): Promise<{ readonly setting: PlanSetting; readonly set: readonly string[] }> {
  const setting = await loadPlanSetting(path, { ...options, command });
  if (options.ask !== true) return { setting, set: options.set };
  const { askInputs } = await import("./ask-inputs.ts");
  const set = [...options.set, ...(await askInputs(command, setting, options))];
  return { setting: await loadPlanSetting(path, { ...options, command, set }), set };
}
