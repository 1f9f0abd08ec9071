import type { Listed } from "../../model/index.ts";
import type { Directive, Hidden, Section } from "./document.ts";
import { effective, ownOf, single } from "./effective.ts";
import type { Place } from "./places.ts";
import { sectionAddress } from "./section-address.ts";

/** Where a section stands. */
export interface Standing {
  readonly kind: string;
  readonly place: Place;
  readonly outer: Section | undefined;
  /** The path of the main file. */
  readonly main: string;
}

/** A section while it is filled; who looks at it later cannot change it. */
export class Growing implements Section {
  readonly kind: string;
  readonly place: Place;
  readonly outer: Section | undefined;
  readonly directives: Directive[] = [];
  /** The directive and its section know each other, and the section is there first. */
  opener: Directive | undefined = undefined;
  readonly #main: string;
  #hidden: Hidden[] = NONE;
  #address: string | undefined;

  constructor({ kind, place, outer, main }: Standing) {
    this.kind = kind;
    this.place = place;
    this.outer = outer;
    this.#main = main;
  }

  /** Asked for when the section is filled, and then by each of the many that stand in it. */
  get address(): string {
    return (this.#address ??= sectionAddress(this, this.#main));
  }

  get hidden(): readonly Hidden[] {
    return this.#hidden;
  }

  hide(hidden: Hidden): void {
    if (this.#hidden === NONE) this.#hidden = [];
    this.#hidden.push(hidden);
  }

  own(name: string): Listed<Directive> {
    return ownOf(this, name);
  }

  effective(name: string): Listed<Directive> {
    return effective(this, name);
  }

  single(name: string): Directive | undefined {
    return single(this, name);
  }
}

/** One for all: most sections hide nothing. */
const NONE: Hidden[] = [];
