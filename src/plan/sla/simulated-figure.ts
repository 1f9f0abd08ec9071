import type { Chance } from "../simulation/chance.ts";
import type { Percentile } from "../simulation/chance.ts";
import type { Distribution } from "../simulation/simulate.ts";
import type { Figure } from "./figure.ts";

const Z_975 = 1.959963984540054;

/** The chance that something did not happen. Where the runs prove no more than a bound, the figure is that bound. */
export function keptFigure(broken: Chance, sources: readonly string[]): Figure {
  if (broken.kind === "below") return { ...bound(1 - broken.share, 1 - broken.share, 1), sources };
  if (broken.kind === "above") return { ...bound(1 - broken.share, 0, 1 - broken.share), sources };
  return { ...estimate(1 - broken.share, broken.standardError), sources };
}

/** The chance that something happened. */
export function brokenFigure(broken: Chance, sources: readonly string[]): Figure {
  if (broken.kind === "below") return { ...bound(broken.share, 0, broken.share), sources };
  if (broken.kind === "above") return { ...bound(broken.share, broken.share, 1), sources };
  return { ...estimate(broken.share, broken.standardError), sources };
}

/** One of the simulated percentiles. */
export function percentileFigure(
  { percentiles }: Distribution,
  p: number,
  unit: string,
  sources: readonly string[],
): Figure | undefined {
  const found = percentiles.find((percentile) => percentile.p === p);
  return found && figureOf(found, unit, sources);
}

/** The mean of simulated years, with what more of them would narrow. */
export function meanFigure({ mean, standardError }: Distribution, unit: string, sources: readonly string[]): Figure {
  const spread = Z_975 * standardError;
  return {
    value: mean,
    unit,
    kind: "simulated",
    interval: { low: Math.max(0, mean - spread), high: mean + spread, because: "simulation" },
    sources,
  };
}

/** A percentile as a figure. */
export function figureOf({ value, low, high }: Percentile, unit: string, sources: readonly string[]): Figure {
  return { value, unit, kind: "simulated", interval: { low, high, because: "simulation" }, sources };
}

function estimate(value: number, standardError: number): Omit<Figure, "sources"> {
  const spread = Z_975 * standardError;
  return {
    value,
    unit: "share",
    kind: "simulated",
    interval: { low: Math.max(0, value - spread), high: Math.min(1, value + spread), because: "simulation" },
  };
}

function bound(value: number, low: number, high: number): Omit<Figure, "sources"> {
  return { value, unit: "share", kind: "bound", interval: { low, high, because: "bounds" } };
}
