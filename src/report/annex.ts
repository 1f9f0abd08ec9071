import type { SlaAnswer } from "../plan/sla/answer.ts";
import type { Planned } from "./plan/planned.ts";
import type { WhatIfPage } from "./what-if-page.ts";

/** What is attached to a report for those who read it in a meeting: whom it is for, which files it is about, and what the models answer. */
export interface Annex {
  /** The name of the folder that was audited. */
  readonly folder: string;
  /** Whom the report is for. */
  readonly customer?: string;
  /** Who answers for it. */
  readonly author?: string;
  /** What git says of the files; absent outside a repository. */
  readonly revision?: Revision;
  readonly sla: SlaAnswer | Missing;
  readonly plan: Planned | Missing;
  /** The models on these inputs, to be turned in the page; absent where their program is not at hand. */
  readonly whatIf?: WhatIfPage;
}

/** The state of a repository. */
export interface Revision {
  /** The commit, 40 hexadecimal digits or 64. */
  readonly commit: string;
  /** The branch that is checked out; absent where none is. */
  readonly branch?: string;
  /** The files of the report that differ from the commit; absent where that could not be told. */
  readonly changed?: readonly string[];
}

/** An answer that could not be computed. */
export interface Missing {
  /** What to do to get it, a sentence. */
  readonly missing: string;
}

export function isMissing(answer: object): answer is Missing {
  return "missing" in answer;
}
