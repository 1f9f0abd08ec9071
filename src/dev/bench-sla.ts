import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { SlaInputs } from "../plan/sla/inputs.ts";
import { meansOf, slaMeans } from "../plan/sla/means.ts";
import { risk } from "../plan/sla/risk.ts";
import { sensitivity } from "../plan/sla/sensitivity.ts";
import { slaAnswer } from "../plan/sla/sla-answer.ts";
import { declaredInputs, TODAY } from "./bench-inputs.ts";
import { type Change, dearer, later, longer, versions } from "./changed-inputs.ts";
import { growing } from "./growing-inputs.ts";

/** A part of an answer in milliseconds of processor time, asked again with one input changed. */
export interface Part {
  readonly name: string;
  readonly ms: number;
  readonly aim?: number;
}

/** What the parts of `sla` take for the healthy Plone: the means as a slider asks for them, the simulated years, the turned inputs. */
export function slaParts(root: string): readonly Part[] {
  const path = "fixtures/environments/plone-production/punchlist.yaml";
  const inputs = declaredInputs(path, readFileSync(join(root, path), "utf8"));
  const means = (change: Change): number => medianMs(inputs, change, (changed) => () => slaMeans(changed, TODAY));
  return [
    { name: "means, repair changed", ms: means(longer), aim: 5 },
    { name: "means, cost of an hour changed", ms: means(dearer), aim: 5 },
    { name: "means, detection changed", ms: means(later), aim: 5 },
    { name: "simulated years", ms: medianMs(inputs, longer, (changed) => () => risk(changed, [], TODAY)) },
    { name: "tornado", ms: medianMs(inputs, longer, tornadoOf) },
  ];
}

function tornadoOf(inputs: SlaInputs): () => unknown {
  const { evaluated } = meansOf(inputs, TODAY);
  const [{ result }, ...options] = evaluated;
  return () => sensitivity(inputs.baseline, result, options);
}

/** How a whole answer grows with one thing that is declared: milliseconds by its count. */
export interface Growth {
  readonly name: string;
  readonly steps: readonly { readonly count: number; readonly ms: number }[];
}

/** The growth of a whole answer with holidays, on-call bands and options. */
export function slaGrowth(): readonly Growth[] {
  return growing.map(({ name, counts, declared }) => ({
    name,
    steps: counts.map((count) => {
      const inputs = declaredInputs("punchlist.yaml", declared(count));
      return { count, ms: medianMs(inputs, later, (changed) => () => slaAnswer(changed, TODAY)) };
    }),
  }));
}

/** The median of what each version takes, after as many to warm up; nothing is asked twice. */
function medianMs(inputs: SlaInputs, change: Change, prepare: (changed: SlaInputs) => () => unknown): number {
  const taken = versions(inputs, change, 2 * ROUNDS).map((changed) => {
    const ask = prepare(changed);
    const before = process.cpuUsage();
    ask();
    return process.cpuUsage(before).user / 1000;
  });
  return taken.slice(ROUNDS).sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

const ROUNDS = 9;
