import { slaFormats } from "../report/reporters/index.ts";
import { maskedTexts } from "./masked-texts.ts";
import { answerOf, readSla } from "./answer-sla.ts";
import { askedSetting, type AskOptions } from "./asked-setting.ts";
import type { ExitCode } from "./exit-code.ts";
import { withHolidays } from "./holidays.ts";
import { outageLog } from "./outage-log.ts";
import { isPage, parseOutputs, writeOutput } from "./output.ts";
import { parseScenarios } from "./scenarios.ts";
import { localDate } from "./local-date.ts";
import { whatIfPage } from "./what-if-page.ts";

/** The options of `punchlist sla` as the command line gives them. */
export interface SlaOptions extends AskOptions {
  readonly scenario: readonly string[];
  readonly format: readonly string[];
  readonly percent: boolean;
  /** Opens the what-if page in a browser. */
  readonly open: boolean;
  /** The path of a log of outages. */
  readonly outages?: string;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  readonly color?: boolean;
}

/** Answers what a promise allows, what is to be expected, and what a measure is worth. */
export async function slaCommand(path: string, options: SlaOptions): Promise<ExitCode> {
  const outputs = options.open && options.format.length === 0 ? [] : parseOutputs(options.format, slaFormats);
  const today = options.today ?? localDate();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { setting: declared } = await askedSetting("sla", path, { ...options, today, zone });
  const setting = { ...declared, whatIf: await withHolidays(declared.whatIf, { folder: declared.folder, today }) };
  const scenarios = parseScenarios(
    options.scenario,
    (setting.whatIf.measures ?? []).map(({ name }) => name.value),
  );
  const inputs = await readSla(setting, {
    scenarios,
    today,
    zone,
    log: await outageLog(setting.whatIf, {
      named: options.outages,
      folder: setting.folder,
      today: options.today,
      zone,
    }),
  });
  const answer = maskedTexts(answerOf(setting, inputs, today));
  const whatIf = options.open || outputs.some(isPage) ? await whatIfPage(setting, { inputs, today }) : undefined;
  for (const output of outputs) await writeOutput(output, [answer], { ...options, whatIf });
  if (options.open && whatIf) await (await import("./open-page.ts")).openPage(whatIf, answer);
  return 0;
}
