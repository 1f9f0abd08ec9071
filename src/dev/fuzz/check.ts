import type { Outcome } from "./outcome.ts";
import type { Random } from "./random.ts";
import type { Tree } from "./tree.ts";

/** Something that must never be, whatever the files say. */
export interface Complaint {
  /** The check that was not met. */
  readonly check: string;
  /** The part of ours that it is about: a rule, an output, the place of an error. Findings of one check about one part are one. */
  readonly about: string;
  readonly text: string;
  /** The files that show it, where they are others than those of the case. */
  readonly tree?: Tree;
}

/** What a check looks at. */
export interface Case {
  readonly tree: Tree;
  readonly outcome: Outcome;
  readonly random: Random;
  /** When a case is made smaller: what the complaint is about, so that only this is looked for. */
  readonly about?: string;
}

/** One thing that must always hold. */
export interface Check {
  readonly name: string;
  /** Of how many cases one is looked at; what is cheap looks at all. */
  readonly every: number;
  look(this: void, each: Case): Promise<readonly Omit<Complaint, "check">[]>;
}
