import type { Listed, Located, Problem } from "../../model/index.ts";
import { glob, isGlob, nameGlob, type Matcher } from "../grammar/glob.ts";
import { knownEnd } from "../grammar/open-path.ts";
import type { Duplicate } from "./document.ts";
import type { OpenBlock } from "./state.ts";

/**
 * The logs that an earlier block has already: logrotate refuses them in the later one, with the rest of its glob.
 * Of two globs one may stand for all that the other does, and then the files of the host decide nothing. Whether others meet shows
 * there only.
 */
export function duplicatesOf(held: readonly OpenBlock[]): ReadonlyMap<OpenBlock, Listed<Duplicate>> {
  const claimed = new Claimed();
  return new Map(held.map((block) => [block, duplicatesIn(block, claimed)]));
}

function duplicatesIn(block: OpenBlock, claimed: Claimed): Listed<Duplicate> {
  const items: Duplicate[] = [];
  let doubt: Problem | undefined;
  for (const pattern of block.patterns) {
    const earlier = claimed.find(pattern);
    if (!earlier) {
      doubt ??= claimed.doubtAbout(pattern);
      claimed.add(pattern, block);
    } else if (earlier.block.draft.ignoreDuplicates?.value !== true) {
      items.push({ pattern, earlier: earlier.pattern, sameBlock: earlier.block === block });
    }
  }
  return { items, doubt };
}

interface Claim {
  readonly pattern: Located<string>;
  readonly block: OpenBlock;
  readonly matches: Matcher;
  readonly end: readonly string[];
  /** What it stands for, with signs that no other pattern names; none for a single path. */
  readonly samples: readonly string[];
}

/** Comparing each path with each glob grows with the square of a hostile file; a real one needs far less. */
const MOST_COMPARISONS = 2_000_000;

class Claimed {
  readonly #exact = new Map<string, Claim>();
  readonly #all: Claim[] = [];
  readonly #globs: Claim[] = [];
  readonly #paths: Claim[] = [];
  readonly #doubted: Claim[] = [];
  #comparisons = 0;

  add(pattern: Located<string>, block: OpenBlock): void {
    const claim = {
      pattern,
      block,
      matches: glob(pattern.value),
      end: knownEnd(pattern.value),
      samples: samplesOf(pattern.value),
    };
    this.#exact.set(pattern.value, claim);
    this.#all.push(claim);
    (isGlob(pattern.value) ? this.#globs : this.#paths).push(claim);
    if (pattern.doubt) this.#doubted.push(claim);
  }

  find({ value }: Located<string>): Claim | undefined {
    const exact = this.#exact.get(value);
    if (exact) return exact;
    if (!isGlob(value)) return this.#among(this.#globs, ({ matches }) => matches(value));
    const matches = glob(value);
    const samples = samplesOf(value);
    return (
      this.#among(this.#paths, ({ pattern }) => matches(pattern.value)) ??
      this.#among(this.#globs, (claim) => all(claim.samples, matches) || all(samples, claim.matches))
    );
  }

  /** Why a pattern may be that of an earlier block, although it does not read so. */
  doubtAbout(pattern: Located<string>): Problem | undefined {
    const end = knownEnd(pattern.value);
    const other = this.#among(pattern.doubt ? this.#all : this.#doubted, (claim) => mayAgree(end, claim.end));
    return other && (pattern.doubt ?? other.pattern.doubt);
  }

  #among(claims: readonly Claim[], test: (claim: Claim) => boolean): Claim | undefined {
    this.#comparisons += claims.length;
    return this.#comparisons > MOST_COMPARISONS ? undefined : claims.find(test);
  }
}

/** Two names that a glob stands for, a short one and a long one, of signs that only a wildcard matches. */
function samplesOf(pattern: string): readonly string[] {
  if (!isGlob(pattern) || /[[\\]/.test(pattern)) return [];
  return ["\uE001", "\uE001\uE002\uE003"].map((any) => pattern.replaceAll("?", "\uE001").replaceAll(/\*+/g, any));
}

function all(samples: readonly string[], matches: Matcher): boolean {
  return samples.length > 0 && samples.every(matches);
}

/** Whether two patterns agree as far as both are known. */
function mayAgree(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  const last = other.slice(other.length - length);
  return one.slice(one.length - length).every((name, index) => namesMeet(name, last[index] ?? ""));
}

function namesMeet(one: string, other: string): boolean {
  if (!isGlob(one)) return isGlob(other) ? nameGlob(other)(one) : one === other;
  return isGlob(other) || nameGlob(one)(other);
}
