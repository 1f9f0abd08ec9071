import type { Program } from "../languages/supervisor/index.ts";
import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { baseName } from "../model/base-name.ts";
import { isPartlyOpen } from "../languages/grammar/open-path.ts";
import { derived, lookAt, looking, mapLocated, type Located, type SourceFile } from "../model/index.ts";
import { checkoutFile } from "./checkout-files.ts";
import type { StopTime } from "./service-entry.ts";
import { services } from "./services.ts";

/** A program that loses something when it is killed too soon. Address: `program:zeo`. */
export interface StopTimed extends Program {
  readonly service: string;
  readonly need: Located<StopNeed>;
}

/** What a program needs, by its command or as its service usually does. */
export interface StopNeed {
  readonly time: StopTime;
  /** The option of its command that says so. */
  readonly said: Located<string> | undefined;
}

/** The programs that need time to end. */
export const stopTimes = join("stopTimes", ["supervisor"], (environment): readonly StopTimed[] =>
  environment.supervisor
    .flatMap(({ programs }) => programs)
    .flatMap((program) => {
      const known = services.in(environment);
      const { title, stop } = known.of(program).value ?? {};
      if (!title || !stop) return [];
      return [
        {
          ...program,
          service: title,
          need: derived(program, () => needOf(stop, settled(known.command(program).words, stop), environment)),
        },
      ];
    }),
);

/** What a placeholder fills in within another word says nothing about the time. */
function settled(words: readonly Located<string>[], { options = [], milliseconds = [], file }: StopTime) {
  const names = [...options, ...milliseconds, ...(file?.options ?? [])];
  const isAsked = (word: string, before: string | undefined): boolean =>
    names.some((name) => before === name || word.startsWith(`${name}=`));
  return looking(() => words.filter(({ value }, at) => !isPartlyOpen(value) || isAsked(value, words[at - 1]?.value)))
    .result;
}

function needOf(stop: StopTime, words: readonly Located<string>[], environment: Environment): StopNeed {
  const said = optionOf(stop.options, words);
  if (said) return { said, time: timeSaid(stop, Number(said.value)) };
  const inMilliseconds = optionOf(stop.milliseconds, words);
  if (!inMilliseconds) return stop.file ? inFile(stop, stop.file, { words, environment }) : { said, time: stop };
  return { said: inMilliseconds, time: timeSaid(stop, Math.ceil(Number(inMilliseconds.value) / 1000)) };
}

interface Command {
  readonly words: readonly Located<string>[];
  readonly environment: Environment;
}

/** A file that is named and is not here may say it; one by the usual name is there only where it shows. */
function inFile(stop: StopTime, form: NonNullable<StopTime["file"]>, { words, environment }: Command): StopNeed {
  const inner = words.findIndex(({ value }) => /`|\$\(/.test(value));
  const own = inner === -1 ? words : words.slice(0, inner);
  const named = own.find(
    ({ value }, at) =>
      form.options.includes(own[at - 1]?.value ?? "") ||
      form.options.some((option) => option.startsWith("--") && value.startsWith(`${option}=`)),
  );
  const path = named?.value.replace(/^--[\w-]+=/, "").replace(/^file:/, "") ?? form.usual;
  const file = checkoutFile(path, environment);
  if (!file && !named) return { said: undefined, time: stop };
  if (file && !file.text.includes(form.setting)) return { said: undefined, time: stop };
  const seconds =
    file && new RegExp(`^${form.setting}[ \\t]*=[ \\t]*(\\d{1,6})[ \\t]*(?:#|$)`, "m").exec(file.text)?.[1];
  if (seconds !== undefined) return { said: undefined, time: timeSaid(stop, Number(seconds)) };
  if (named) lookAt({ kind: "unseen", span: named.span, message: unseen(baseName(path), form.setting, file) });
  return { said: undefined, time: stop };
}

function unseen(name: string, setting: string, file: SourceFile | undefined): string {
  return file
    ? `${file.path} works ${setting} out; the number itself would settle it.`
    : `${name} may set ${setting}; add it to the checkout.`;
}

/** Five seconds more than the service needs at most. */
function timeSaid(time: StopTime, seconds: number): StopTime {
  return { ...time, least: seconds, wanted: seconds + 5 };
}

/** `--timeout 30` and `--timeout=30`; 0 and what is no number say nothing. */
function optionOf(options: readonly string[] = [], words: readonly Located<string>[]): Located<string> | undefined {
  const values = words.flatMap((word, index) => {
    const [option = "", value] = word.value.split("=", 2);
    if (!options.includes(option)) return [];
    const next = words[index + 1];
    return value === undefined ? (next ? [next] : []) : [mapLocated(word, () => value)];
  });
  return values.find(({ value }) => /^[1-9]\d{0,8}$/.test(value));
}
