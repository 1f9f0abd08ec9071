import type { Problem, Span, Step } from "../model/index.ts";

/** Somewhere to point at, with the doubt about it: a located value, a backend, a fact; or `{ span }` where nothing can be in doubt. */
export interface Place {
  readonly span: Span;
  readonly trail?: readonly Step[];
  readonly doubt?: Problem | undefined;
  /** Where a default comes from, for a setting that no line gives. */
  readonly from?: string;
}

/** Whether something is so; `unknown` where it rests on a value in doubt. `at` shows it. */
export interface Claim {
  readonly holds: boolean | "unknown";
  readonly at: Place;
}
