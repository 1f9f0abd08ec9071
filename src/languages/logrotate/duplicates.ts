import type { Located } from "../../model/index.ts";
import { globMatches, isGlob } from "../grammar/glob.ts";
import type { Duplicate } from "./document.ts";
import type { OpenBlock } from "./state.ts";

/**
 * The logs that an earlier block has already: logrotate refuses them in the later one, with the rest of its glob.
 * Two different globs may meet or not, which only the host's files tell; they are not compared.
 */
export function duplicatesOf(held: readonly OpenBlock[]): ReadonlyMap<OpenBlock, readonly Duplicate[]> {
  const claimed = new Claimed();
  const duplicates = new Map<OpenBlock, readonly Duplicate[]>();
  for (const block of held) {
    const own: Duplicate[] = [];
    for (const pattern of block.patterns) {
      const earlier = claimed.find(pattern);
      if (earlier && earlier.block.draft.ignoreDuplicates?.value !== true)
        own.push({ pattern, earlier: earlier.pattern });
      else if (!earlier) claimed.add(pattern, block);
    }
    duplicates.set(block, own);
  }
  return duplicates;
}

interface Claim {
  readonly pattern: Located<string>;
  readonly block: OpenBlock;
}

/** Comparing each path with each glob grows with the square of a hostile file; a real one needs far less. */
const MOST_COMPARISONS = 2_000_000;

class Claimed {
  readonly #exact = new Map<string, Claim>();
  readonly #globs: Claim[] = [];
  readonly #paths: Claim[] = [];
  #comparisons = 0;

  add(pattern: Located<string>, block: OpenBlock): void {
    const claim = { pattern, block };
    this.#exact.set(pattern.value, claim);
    (isGlob(pattern.value) ? this.#globs : this.#paths).push(claim);
  }

  find(pattern: Located<string>): Claim | undefined {
    const exact = this.#exact.get(pattern.value);
    if (exact) return exact;
    const others = isGlob(pattern.value) ? this.#paths : this.#globs;
    this.#comparisons += others.length;
    if (this.#comparisons > MOST_COMPARISONS) return undefined;
    return isGlob(pattern.value)
      ? others.find((path) => globMatches(pattern.value, path.pattern.value))
      : others.find((glob) => globMatches(glob.pattern.value, pattern.value));
  }
}
