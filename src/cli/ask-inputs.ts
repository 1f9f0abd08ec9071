import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { readChanges, type WhatIf } from "../declaration/index.ts";
import { withAnswers } from "../declaration/write-answers.ts";
import { ASKED_FORMATS } from "../inputs/around.ts";
import { capacityInputs } from "../inputs/capacity-inputs.ts";
import { slaInputs } from "../inputs/sla-inputs.ts";
import { shortKeysOf, type ShortKey } from "../plan/input/short-keys.ts";
import { inputRows } from "../plan/sla/input-rows.ts";
import { isDefault } from "../plan/sourced.ts";
import { ask } from "./ask.ts";
import { outageLog } from "./outage-log.ts";
import { planNow } from "./plan-now.ts";
import { mistakesIn } from "./mistakes-in.ts";
import { writeFile } from "./write-file.ts";
import { spanWithin, valueAtKey } from "./plan-refusal.ts";
import type { PlanSetting } from "./plan-setting.ts";
import type { PlanCommand } from "./strange-keys.ts";
import { terminalText } from "../report/terminal-text.ts";
import { UsageError } from "./usage-error.ts";

/** Asks for the inputs of a command and gives the answers as `--set` takes them; where it is wanted, they are in the file as well. */
export async function askInputs(
  command: PlanCommand,
  setting: PlanSetting,
  { today, zone }: { readonly today: string; readonly zone: string },
): Promise<readonly string[]> {
  const { whatIf, declarationFile: file } = setting;
  const now = command === "sla" ? await slaNow(setting, today, zone) : await capacityNow(setting);
  const { set, write } = await ask(
    {
      questions: shortKeysOf(command).map((short) => ({ ...short, now: now(short) })),
      refusal: (assignments) => {
        const read = readChanges(assignments, whatIf, today);
        return "errors" in read ? read.errors.map(({ message }) => message).join(" ") : undefined;
      },
      file,
    },
    { input: process.stdin, output: process.stderr },
  );
  if (write && file !== undefined) await writeAnswers(file, set, today);
  return set;
}

type Now = (short: ShortKey) => string | undefined;

/** What holds now, as the answer will show it: declared, shown by the files or a log, or assumed. */
async function slaNow(setting: PlanSetting, today: string, zone: string): Promise<Now> {
  const { whatIf, name, folder } = setting;
  const environment = await setting.documents(ASKED_FORMATS);
  const log = await outageLog(whatIf, { named: undefined, folder, today, zone });
  const read = slaInputs(whatIf, { name, environment, zone, today, scenarios: [], log });
  if ("errors" in read) throw setting.refusal(read.errors);
  const rows = inputRows(read.inputs);
  return ({ sets }) => {
    const own = rows.filter(({ key }) => sets.some((set) => set === key || set.startsWith(`${key}.`)));
    const assumed = own.some(({ source }) => isDefault(source)) ? ", assumed" : "";
    return own.length === 0 ? undefined : `${own.map(({ value }) => value).join("..")}${assumed}`;
  };
}

/** What is declared, as it was written, else what the files show, or what is taken without it. */
async function capacityNow({ whatIf, environment, refusal }: PlanSetting): Promise<Now> {
  const read = capacityInputs(await environment(), whatIf.capacity);
  if ("errors" in read) throw refusal(read.errors);
  return (short) => asWritten(short, whatIf) ?? planNow(short, read.inputs);
}

function asWritten({ sets }: ShortKey, whatIf: WhatIf): string | undefined {
  const written = sets.flatMap((key) => {
    const span = spanWithin(valueAtKey(whatIf, key));
    return span ? [span.file.text.slice(span.start, span.end)] : [];
  });
  return written.length > 0 ? written.join(", ") : undefined;
}

/**
 * Puts answers into a declaration, or into a new one.
 *
 * @throws UsageError where the whole would contradict itself, with each mistake; the file is then as it was
 */
async function writeAnswers(file: string, set: readonly string[], today: string): Promise<void> {
  const text = withAnswers(existsSync(file) ? readFileSync(file, "utf8") : "", set);
  const wrong = await mistakesIn(file, text, today);
  if (wrong !== undefined) throw new UsageError(`${file} was left as it is, because it would be wrong:\n${wrong}`);
  writeFile(file, text);
  process.stderr.write(`punchlist: ${terminalText(file)} holds the answers now.\n`);
}
