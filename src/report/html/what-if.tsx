import type { VNode } from "preact";
import type { SlaAnswer } from "../../plan/sla/answer.ts";
import { boxSentences } from "../sla/box.ts";
import { eachText } from "../each-text.ts";
import { terminalText } from "../terminal-text.ts";
import { type WhatIfData, plainData } from "../what-if-data.ts";
import type { WhatIfPage } from "../what-if-page.ts";
import { Data, htmlText } from "./document.tsx";

/** The place of the what-if page in a document that runs its script; without scripts it says so. What nobody sees in a text is written out. */
export function WhatIf({ data }: { readonly data: WhatIfData }): VNode {
  return (
    <div class="what-if">
      <div id="what-if-app">
        <noscript>
          <p>
            This part computes in the browser, and scripts are off. punchlist sla and punchlist plan print the same.
          </p>
        </noscript>
      </div>
      <Data id="what-if-data" value={plainData(eachText(data, terminalText))} />
    </div>
  );
}

/** The what-if page as a page of its own. */
export function whatIfHtml({ data, script }: WhatIfPage, answer: SlaAnswer | undefined): string {
  const name = terminalText(data.sla.name);
  return htmlText({
    title: `What if: ${name}`,
    body: (
      <main class="what-if-page">
        <header>
          <h1>{`What if: ${name}`}</h1>
          <p class="subtitle">
            {`Downtime, its cost, and room, from ${data.today} in ${data.sla.baseline.service.zone.value}. Turn what you know; everything follows at once and stays in this page.`}
          </p>
          {answer && (
            <noscript>
              <p>{boxSentences(answer, LOOK).join(" ")}</p>
            </noscript>
          )}
          <h2 class="out-of-sight">Inputs, and what follows from them</h2>
        </header>
        <WhatIf data={data} />
      </main>
    ),
    scripts: [script],
  });
}

const LOOK = { width: 80, unicode: true, colour: false, percent: false } as const;
