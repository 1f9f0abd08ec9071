import { useMemo } from "preact/hooks";
import type { CapacityAnswer } from "../plan/capacity/answer.ts";
import type { CapacityInputs } from "../plan/capacity/inputs.ts";
import type { OptionAnswer, SlaAnswer } from "../plan/sla/answer.ts";
import type { WhatIfData } from "../report/what-if-data.ts";
import { type Job, keyOf, type Result } from "./compute/job.ts";
import { useResults } from "./compute/use-results.ts";
import { type Exact, exactAnswer } from "./means.ts";
import { aloneOf, type Applied, applied, roomOf, slaInputsOf, type WhatIf } from "./scenario/what-if.ts";
import { useLast } from "./use-last.ts";

/** What follows from the inputs as they are turned. */
export interface Answers {
  readonly scenarios: readonly Applied[];
  readonly shown: Applied | undefined;
  /** Of the scenario that is shown: exact at once, whole when its years are simulated. */
  readonly answer: SlaAnswer | undefined;
  /** The last one of it with simulated years, which may be of the inputs before. */
  readonly years: SlaAnswer | undefined;
  /** About all scenarios, how things are being the first. */
  readonly all: SlaAnswer | undefined;
  readonly option: OptionAnswer | undefined;
  /** By scenario, where its years are simulated. */
  readonly simulated: readonly (SlaAnswer | undefined)[];
  /** Whether years are being simulated. */
  readonly waits: boolean;
  readonly room: CapacityInputs | undefined;
  readonly roomAnswer: CapacityAnswer | undefined;
  /** Why there is no answer. */
  readonly problem: string | undefined;
}

/** Means at once, here; simulated years, memory and queues in a worker. */
export function useAnswers(data: WhatIfData, whatIf: WhatIf, script: string): Answers {
  const { at } = whatIf;
  const scenarios = useMemo(() => applied(data, whatIf), [data, whatIf]);
  const all = useMemo(() => exactAnswer(slaInputsOf(data, scenarios), data.today), [data, scenarios]);
  const alone = useMemo(() => scenarios.map((scenario) => aloneOf(data, scenario)), [data, scenarios]);
  const own = useMemo(() => ownAnswer(), [alone, at, all]);
  const room = useMemo(() => roomOf(data, whatIf), [data, whatIf]);
  const keys = useMemo(() => alone.map(keyOf), [alone]);
  const jobs = useMemo(() => jobsOf(), [keys, room, at]);
  const results = useResults(script, jobs);
  const simulated = keys.map((key) => slaOf(results.get(key)));
  const exact = useLast("answer" in own ? own.answer : undefined);
  const lastAll = useLast("answer" in all ? all.answer : undefined);
  const whole = simulated[at];
  return {
    scenarios,
    shown: scenarios[at],
    answer: exact && whole ? { ...whole, readings: exact.readings } : exact,
    years: useLast(whole),
    all: lastAll,
    option: lastAll?.options[at],
    simulated,
    waits: !whole && !("problem" in own),
    room,
    roomAnswer: useLast(room && roomAnswerOf(results.get(keyOf(room)))),
    problem: problemOf(all) ?? problemOf(own) ?? refusalOf(results.get(keys[at] ?? "")),
  };

  function ownAnswer(): Exact {
    const inputs = alone[at];
    return at === 0 || !inputs ? all : exactAnswer(inputs, data.today);
  }

  /** What is shown first, then the others. */
  function jobsOf(): readonly Job[] {
    const years = alone.map(
      (inputs, index): Job => ({
        key: keys[index] ?? "",
        kind: "sla",
        inputs,
        today: data.today,
      }),
    );
    const machines: readonly Job[] = room ? [{ key: keyOf(room), kind: "room", inputs: room }] : [];
    return [...years.slice(at, at + 1), ...machines, ...years.filter((_, index) => index !== at)];
  }
}

function slaOf(result: Result | undefined): SlaAnswer | undefined {
  return result?.kind === "sla" ? result.answer : undefined;
}

function roomAnswerOf(result: Result | undefined): CapacityAnswer | undefined {
  return result?.kind === "room" ? result.answer : undefined;
}

function problemOf(exact: Exact): string | undefined {
  return "problem" in exact ? exact.problem : undefined;
}

function refusalOf(result: Result | undefined): string | undefined {
  return result?.kind === "refused" ? result.problem : undefined;
}
