import type { VNode } from "preact";
import { Basis } from "./basis.tsx";
import { CausesToAct } from "./causes-to-act.tsx";
import { Checklist } from "./checklist.tsx";
import { Cover } from "./cover.tsx";
import { Figures } from "./figures.tsx";
import { FourSentences } from "./four-sentences.tsx";
import { ItemStrip } from "./item-strip.tsx";
import { Picture } from "./picture/picture.tsx";
import { Promised } from "./promised.tsx";
import { Questions } from "./questions.tsx";
import { Room } from "./room.tsx";
import type { Subject } from "./subject.ts";
import { VerdictBar } from "./verdict-bar.tsx";
import { Waivers } from "./waivers.tsx";
import { WhatIfPart } from "./what-if-part.tsx";

/** The report on one environment, from what a meeting needs first to what a reader looks up. */
export function EnvironmentChapter({
  subject,
  parity,
}: {
  readonly subject: Subject;
  readonly parity: VNode | null;
}): VNode {
  return (
    <article class="environment" aria-labelledby={`${subject.key}title`}>
      <Cover subject={subject} />
      <VerdictBar subject={subject} />
      <FourSentences subject={subject} />
      <ItemStrip subject={subject} />
      <Figures subject={subject} />
      <Picture subject={subject} />
      <CausesToAct subject={subject} />
      <Promised subject={subject} />
      <Room subject={subject} />
      <WhatIfPart subject={subject} />
      <Questions subject={subject} />
      <Waivers subject={subject} />
      {parity}
      <Checklist subject={subject} />
      <Basis subject={subject} />
    </article>
  );
}
