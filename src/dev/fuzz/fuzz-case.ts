import type { Case, Check, Complaint } from "./check.ts";
import { calculators } from "./checks/calculators.ts";
import { canary } from "./checks/canary.ts";
import { controlCharacters } from "./checks/control-characters.ts";
import { crash } from "./checks/crash.ts";
import { growth } from "./checks/growth.ts";
import { hiddenValue } from "./checks/hidden-value.ts";
import { unrelated } from "./checks/unrelated.ts";
import type { Corpus, Sample } from "./corpus.ts";
import type { Findings, Found } from "./findings.ts";
import { mutate } from "./mutate.ts";
import { outcomeOf } from "./outcome.ts";
import { Random } from "./random.ts";
import { shrink } from "./shrink.ts";
import type { Tree } from "./tree.ts";

const CHECKS: readonly Check[] = [crash, controlCharacters, canary, unrelated, hiddenValue, growth, calculators];

const MOST_ATTEMPTS = 200;

/** Makes the case of a seed, and gives what is new of what must never be, with the smallest files that show it. */
export async function fuzzCase(seed: number, corpus: Corpus, findings: Findings): Promise<readonly Found[]> {
  const random = new Random(seed);
  const sample = pickSample(corpus, random);
  const tree = mutate(sample.tree, pickSample(corpus, random).tree, random);
  const each = { tree, outcome: await outcomeOf(tree), random };
  const found: Found[] = [];
  for (const check of CHECKS.filter(({ every }) => random.once(every)))
    for (const complaint of await complaints(check, each))
      if (findings.isNew(complaint) && !found.some(({ about }) => about === complaint.about))
        found.push({ ...complaint, seed, sample: sample.name, tree: await smallest(check, complaint) });
  return found;
}

/** Whole environments say more than single files: they have many values that pass. */
function pickSample({ environments, samples }: Corpus, random: Random): Sample {
  const sample = random.any(random.once(3) ? environments : samples);
  if (!sample) throw new Error("There is no fixture to begin with.");
  return sample;
}

interface Shown extends Complaint {
  readonly tree: Tree;
}

async function complaints(check: Check, each: Case): Promise<readonly Shown[]> {
  const found = await check.look(each);
  return found.map((complaint) => ({ tree: each.tree, ...complaint, check: check.name }));
}

async function smallest(check: Check, { about, tree }: Shown): Promise<Tree> {
  const fails = async (smaller: Tree): Promise<boolean> => {
    const outcome = await outcomeOf(smaller);
    const found = await check.look({ tree: smaller, outcome, random: new Random(0), about });
    return found.some((complaint) => complaint.about === about);
  };
  return shrink(tree, fails, MOST_ATTEMPTS);
}
