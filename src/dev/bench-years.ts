import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { openZone } from "../plan/calendar/zone.ts";
import { simulateBlock } from "../plan/simulation/block.ts";
import { blocksOf, summarise } from "../plan/simulation/simulate.ts";
import type { YearModel } from "../plan/simulation/year-model.ts";
import { yearLimits } from "../plan/sla/risk.ts";
import { nextYear } from "../plan/sla/windows.ts";
import { modelOf, yearFrame } from "../plan/sla/year-runs.ts";
import { declaredInputs, TODAY } from "./bench-inputs.ts";

/** Seconds of processor time that some simulated years of the golden scenario take, with random repairs, months and costs. */
export function secondsForYears(root: string, years: number): number {
  const model = goldenModel(root);
  const before = process.cpuUsage();
  const blocks = blocksOf(years).map(({ index, years: count }) => simulateBlock(model, 42, index, count));
  summarise(model, 42, blocks);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function goldenModel(root: string): YearModel {
  const path = "fixtures/environments/golden-sla/punchlist.yaml";
  const { baseline } = declaredInputs(path, readFileSync(join(root, path), "utf8"));
  const { repair } = baseline.incidents;
  const hours = repair.exactly ?? repair.median;
  const random = {
    ...baseline,
    incidents: {
      ...baseline.incidents,
      repair: { kind: "lognormal", median: hours, p90: { ...hours, value: hours.value * 4 } } as const,
    },
  };
  const year = nextYear(TODAY, openZone("service.zone", baseline.service.zone.value));
  return modelOf(yearFrame(random, year), random, yearLimits(random, year));
}
