import type { SlaAnswer } from "../plan/sla/answer.ts";
import type { WhatIfData } from "./what-if-data.ts";

/** What makes a what-if page: what it starts from, and its program. */
export interface WhatIfPage {
  readonly data: WhatIfData;
  readonly script: string;
}

/** The page as a document; what renders it is loaded now. */
export async function htmlOf(page: WhatIfPage, answer: SlaAnswer | undefined): Promise<string> {
  return (await import("./html/what-if.tsx")).whatIfHtml(page, answer);
}
