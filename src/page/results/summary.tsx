import type { JSX } from "preact";
import { boxSentences } from "../../report/sla/box.ts";
import type { Answers } from "../use-answers.ts";
import { joined, LOOK } from "./look.ts";
import { Tiles } from "./tiles.tsx";

/** The figures that decide, and the answer in a few sentences. */
export function Summary({ answers: { answer, option, waits } }: { readonly answers: Answers }): JSX.Element | null {
  if (!answer) return null;
  return (
    <div class="summary">
      <Tiles answer={answer} option={option} waits={waits} />
      <p class="lead" id="sentences">
        {joined(boxSentences(answer, LOOK).join(" "))}
      </p>
    </div>
  );
}
