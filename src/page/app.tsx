import type { JSX } from "preact";
import type { WhatIfData } from "../report/what-if-data.ts";
import { Panel } from "./controls/panel.tsx";
import { ScenarioBar } from "./controls/scenario-bar.tsx";
import { fileText } from "./files.ts";
import { Results } from "./results/results.tsx";
import { Summary } from "./results/summary.tsx";
import { withChange } from "./scenario/what-if.ts";
import { Share } from "./share.tsx";
import { useAnswers } from "./use-answers.ts";
import { useLink } from "./use-link.ts";

interface AppProps {
  readonly data: WhatIfData;
  /** The text of the script, of which a worker is made. */
  readonly script: string;
}

/** The what-if page: inputs on one side, what follows from them on the other. */
export function App({ data, script }: AppProps): JSX.Element {
  const { whatIf, refused, link, change } = useLink(data);
  const answers = useAnswers(data, whatIf, script);
  const { shown, room } = answers;
  return (
    <>
      <Refusal text={refused} />
      <Refusal text={answers.problem} />
      <ScenarioBar data={data} whatIf={whatIf} answers={answers} change={change} />
      <div class="sides">
        <Summary answers={answers} />
        <Panel
          inputs={shown?.inputs ?? data.sla.baseline}
          scenario={shown?.name ?? ""}
          changes={{ ...whatIf.shared, ...whatIf.scenarios[whatIf.at]?.changes }}
          room={room && data.capacity && { base: data.capacity, inputs: room, changes: whatIf.room }}
          change={(key, text) => {
            change((before) => withChange(before, key, text));
          }}
        />
        <div class="results">
          <Results answers={answers} />
          <Share link={link} file={(kind) => fileText(kind, { data, whatIf, script })} />
        </div>
      </div>
    </>
  );
}

function Refusal({ text }: { readonly text: string | undefined }): JSX.Element | null {
  return text === undefined ? null : (
    <p class="refused whole" role="alert">
      {text}
    </p>
  );
}
