import type { Listed } from "../../model/index.ts";
import { blockAddress } from "./block-address.ts";
import { byName } from "./by-name.ts";
import type { Block, Directive, Hidden } from "./document.ts";
import { effective, hiddenIn, single } from "./effective.ts";
import type { Place } from "./places.ts";

/** A block while it is read; who looks at it later cannot change it. A class, because there are many and each would hold its own functions. */
export class OpenBlock implements Block {
  readonly place: Place;
  readonly outer: Block | undefined;
  directives: Directive[] = [];
  /** The directive and its block know each other, and the block is there first. */
  opener: Directive | undefined;
  readonly #main: string;
  #hidden: Hidden[] | undefined;
  #address: string | undefined;
  #byName: ReadonlyMap<string, readonly Directive[]> | undefined;

  constructor(place: Place, outer: Block | undefined, main: string) {
    this.place = place;
    this.outer = outer;
    this.#main = main;
  }

  /** Asked for when the block is filled, and then by each of the many that stand in it. */
  get address(): string {
    return (this.#address ??= blockAddress(this, this.#main));
  }

  /** A list that grew has room for many more, which small blocks have no use for. */
  close(): void {
    this.directives = this.directives.slice();
  }

  hide(hidden: Hidden): void {
    (this.#hidden ??= []).push(hidden);
  }

  get hidden(): readonly Hidden[] {
    return this.#hidden ?? NONE;
  }

  own(name: string): Listed<Directive> {
    return { items: this.#named(name), doubt: hiddenIn(this, name) };
  }

  effective(name: string): Listed<Directive> {
    return effective(this, name);
  }

  single(name: string): Directive | undefined {
    return single(this, name);
  }

  /** Every location asks the blocks around it, and `http` may hold thousands of lines. */
  #named(name: string): readonly Directive[] {
    if (this.directives.length <= FEW) return this.directives.filter((each) => each.name === name);
    this.#byName ??= byName([this.directives]);
    return this.#byName.get(name) ?? [];
  }
}

/** Most blocks hide nothing. */
const NONE: readonly Hidden[] = [];

/** What is looked through as fast as an index is made. */
const FEW = 32;
