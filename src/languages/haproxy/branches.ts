import type { Problem } from "../../model/index.ts";
import type { Decision } from "./condition.ts";

/** Whether the lines at a place count: `kept`, `dropped`, or kept with the doubt of an undecided `.if`. */
export type Standing = "kept" | "dropped" | Problem;

interface Branch {
  /** Whether what stands around the whole `.if` counts. */
  readonly around: Standing;
  /** `true` once a branch was taken for certain. */
  taken: boolean;
  doubt: Problem | undefined;
  now: Standing;
  afterElse: boolean;
  readonly opened: Problem;
}

/** Follows `.if .elif .else .endif`. Each call gives what is wrong with the directive, if anything. */
export class Branches {
  readonly #open: Branch[] = [];

  get standing(): Standing {
    return this.#open.at(-1)?.now ?? "kept";
  }

  /** Whether an `.elif` here still needs its condition. */
  get awaits(): boolean {
    const branch = this.#open.at(-1);
    return branch !== undefined && branch.around !== "dropped" && !branch.taken;
  }

  /** The `.if` lines that were never closed, as problems of the file. */
  get unclosed(): readonly Problem[] {
    return this.#open.map(({ opened }) => opened);
  }

  if(decision: Decision, doubt: Problem, opened: Problem): void {
    const branch: Branch = {
      around: this.standing,
      taken: false,
      doubt: undefined,
      now: "dropped",
      afterElse: false,
      opened,
    };
    this.#open.push(branch);
    choose(branch, decision, doubt);
  }

  elif(decision: Decision, doubt: Problem): string | undefined {
    const branch = this.#open.at(-1);
    if (!branch) return "An .elif stands without an .if before it.";
    if (branch.afterElse) return "An .elif stands after .else; it belongs before it.";
    choose(branch, decision, doubt);
    return undefined;
  }

  else(): string | undefined {
    const branch = this.#open.at(-1);
    if (!branch) return "An .else stands without an .if before it.";
    if (branch.afterElse) return "A second .else stands in one .if; remove one.";
    branch.afterElse = true;
    if (branch.around === "dropped" || branch.taken) branch.now = "dropped";
    else branch.now = branch.doubt ?? branch.around;
    return undefined;
  }

  endif(): string | undefined {
    return this.#open.pop() ? undefined : "An .endif stands without an .if before it.";
  }
}

function choose(branch: Branch, decision: Decision, doubt: Problem): void {
  branch.now = "dropped";
  if (branch.around === "dropped" || branch.taken || decision === "false") return;
  if (decision === "true") {
    branch.taken = true;
    branch.now = branch.doubt ?? branch.around;
    return;
  }
  branch.doubt ??= doubt;
  branch.now = branch.doubt;
}
