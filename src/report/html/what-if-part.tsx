import type { VNode } from "preact";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";
import { WhatIf } from "./what-if.tsx";

/** The models on the environment's own inputs, to be turned on a screen; paper has what they say as things are. */
export function WhatIfPart({ subject: { annex, key } }: { readonly subject: Subject }): VNode | null {
  if (!annex.whatIf) return null;
  return (
    <div class="screen">
      <Section
        id={`${key}what-if`}
        title="What if"
        lead="Turn what you know, and the hours, the money and the room follow. Nothing leaves this page; it needs scripts."
      >
        <WhatIf data={annex.whatIf.data} />
      </Section>
    </div>
  );
}
