import type { JSX } from "preact";
import type { Answers } from "../use-answers.ts";
import { Budgets, Readings } from "./budgets.tsx";
import { IncidentCharts, YearCharts } from "./charts.tsx";
import { Comparison } from "./comparison.tsx";
import { Room } from "./room.tsx";

/** What follows from the inputs: the scenarios side by side first, then the one that is shown in all its parts. */
export function Results({ answers }: { readonly answers: Answers }): JSX.Element {
  const { scenarios, shown, answer, years, all, option, simulated, waits, room, roomAnswer } = answers;
  return (
    <>
      {all && (
        <Comparison
          options={all.options}
          names={scenarios.map(({ name }) => name)}
          currency={all.currency}
          simulated={simulated}
          at={shown ? scenarios.indexOf(shown) : 0}
        />
      )}
      {all && <Readings answer={all} />}
      {answer && shown && <IncidentCharts answer={answer} inputs={shown.inputs} option={option} />}
      {answer && <Budgets answer={answer} />}
      {years && <YearCharts answer={years} stale={waits} />}
      {waits && !years && <p class="waits">Years are simulated …</p>}
      {room && <Room inputs={room} answer={roomAnswer} />}
    </>
  );
}
