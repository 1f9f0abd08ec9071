import { readDocuments, readEnvironment } from "../audit/read-environment.ts";
import { undeclared } from "../audit/setting.ts";
import { declaredSetting } from "../cli/declared-setting.ts";
import { loadDeclaration } from "../cli/load-declaration.ts";
import { inputsOf } from "../cli/plan-inputs.ts";
import { refusal, refusalOf } from "../cli/plan-refusal.ts";
import type { PlanCommand } from "../cli/strange-keys.ts";
import { environmentName, type PlanSetting } from "../cli/plan-setting.ts";
import { withHosts } from "../declaration/hosts.ts";
import { declarationOf, discoveryOf, type Input } from "./input.ts";

/** What a calculator starts from. */
export interface PlanInput extends Input {
  /** Inputs as `--set` takes them, such as `availability=99.9%`. */
  readonly set?: readonly string[];
}

/** What is declared and set, and what the files say where a calculator asks for them. */
export async function planSettingOf(input: PlanInput, command: PlanCommand): Promise<PlanSetting> {
  const { env, today, set = [] } = input;
  const discovery = discoveryOf(input);
  const { declaration } = (await loadDeclaration(discovery.root, declarationOf(input), today)) ?? {};
  const { whatIf, hosts } = inputsOf(declaration, { set, today, command });
  const known = declaration ? await declaredSetting(declaration, env, today) : undeclared(today);
  const setting = {
    ...known,
    facts: withHosts(known.facts, hosts),
    belongs: (path: string) => discovery.within(path) && known.belongs(path),
  };
  return {
    name: declaration ? environmentName(declaration.environments, env) : "production",
    whatIf,
    cover: declaration?.cover,
    folder: discovery.root,
    hosts,
    declarationFile: undefined,
    environment: () => readEnvironment(discovery, setting),
    documents: (formats) => readDocuments(discovery, setting, formats),
    refusal,
    refusalOf: (error) => refusalOf(error, whatIf),
  };
}
