import type { Finding } from "../model/index.ts";
import type { Identified, Identifier } from "./identify.ts";
import type { Judged } from "./judge.ts";
import { causeKey, type Merged } from "./merge.ts";
import { restsOn } from "./rests-on.ts";

/** Passes of one rule that rest on the same, told by the first of them. */
interface Alike {
  readonly finding: Finding;
  count: number;
}

/**
 * Passes of which only the number is shown. A large environment has hundreds of thousands, and each would hold its places and
 * its words. One cause is one pass, as where all are written.
 */
export class CountedPasses {
  readonly #identifier: Identifier;
  readonly #write: (group: Merged<Identified>) => Finding;
  readonly #alike = new Map<string, Alike>();
  /** By cause what its pass is counted as. */
  readonly #causes = new Map<string, Alike>();

  constructor(identifier: Identifier, write: (group: Merged<Identified>) => Finding) {
    this.#identifier = identifier;
    this.#write = write;
  }

  /** A finding for each pass, the same one for all that are alike. */
  findings(): readonly Finding[] {
    return [...this.#alike.values()].flatMap(({ finding, count }) => new Array<Finding>(count).fill(finding));
  }

  /** Counts a pass, and names the first of those that are alike. */
  count(each: Judged): void {
    const key = causeKey(each);
    const known = key === undefined ? undefined : this.#causes.get(key);
    // A cause rests on what the first of its subjects does that rests on no value.
    if (known && (known.finding.restsOn !== "value" || restsOn(each) === "value")) {
      this.#identifier.pass(each);
      return;
    }
    if (known) known.count -= 1;
    const alike = this.#alikeOf(each);
    alike.count += 1;
    if (key !== undefined) this.#causes.set(key, alike);
  }

  #alikeOf(each: Judged): Alike {
    const key = `${each.rule.id} ${restsOn(each)}`;
    const known = this.#alike.get(key);
    if (known) {
      this.#identifier.pass(each);
      return known;
    }
    const first = { finding: this.#write([this.#identifier.identify(each)]), count: 0 };
    this.#alike.set(key, first);
    return first;
  }
}
