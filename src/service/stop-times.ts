import type { Program } from "../languages/supervisor/index.ts";
import { join } from "../environment/join.ts";
import { derived, mapLocated, type Located } from "../model/index.ts";
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
      return [{ ...program, service: title, need: derived(program, () => needOf(stop, known.command(program).words)) }];
    }),
);

function needOf(stop: StopTime, words: readonly Located<string>[]): StopNeed {
  const said = optionOf(stop.options, words);
  if (said) return { said, time: timeSaid(stop, Number(said.value)) };
  const inMilliseconds = optionOf(stop.milliseconds, words);
  if (!inMilliseconds) return { said, time: stop };
  return { said: inMilliseconds, time: timeSaid(stop, Math.ceil(Number(inMilliseconds.value) / 1000)) };
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
