import type { Runs } from "./course.ts";

/**
 * The hours of work at which the weight so far is ahead of its mean by as much as it is on average: taking the mean from there on
 * errs least. None where it never is behind.
 */
export function evenWork(runs: Runs, mean: number, periodHours: number): Float64Array {
  const ahead = leads(runs, mean);
  const usual = usualLead(runs, ahead, periodHours);
  const found: number[] = [];
  const { hours, work, goesOn } = runs;
  for (let run = 0; run + 1 < hours.length; run++) {
    if (goesOn[run] !== 1) continue;
    const [now, then] = [(ahead[run] ?? 0) - usual, (ahead[run + 1] ?? 0) - usual];
    const [from = 0, to = 0] = [work[run], work[run + 1]];
    if (now * then < 0) found.push(from + ((to - from) * now) / (now - then));
  }
  return Float64Array.from(found);
}

/** How far the integral of the weight is ahead of its mean's where each run begins. */
function leads({ hours, work, values }: Runs, mean: number): Float64Array {
  let area = 0;
  return hours.map((hour, run) => {
    area += run === 0 ? 0 : (values[run - 1] ?? 0) * (hour - (hours[run - 1] ?? 0));
    return area - mean * (work[run] ?? 0);
  });
}

/** Its mean over the hours of work of a period. */
function usualLead({ hours, work, goesOn }: Runs, ahead: Float64Array, periodHours: number): number {
  let [area, length] = [0, 0];
  for (let run = 0; (hours[run] ?? Infinity) < periodHours; run++) {
    const worked = goesOn[run] === 1 ? (work[run + 1] ?? 0) - (work[run] ?? 0) : 0;
    area += (worked * ((ahead[run] ?? 0) + (ahead[run + 1] ?? 0))) / 2;
    length += worked;
  }
  return area / length;
}
