import { rememberFor } from "../remember.ts";
import type { Course } from "./course.ts";
import { fadedWithin } from "./down-curve.ts";

/**
 * What a repair that goes on meets of a weight: jumps, and all at once what the weight comes to while it rests. Everything
 * fades by a rate with the hours that it has rested.
 */
export interface MetWeight {
  /** When a jump comes, or a rest begins. */
  readonly hours: Float64Array;
  /** The hours of work before it, and the other hours. */
  readonly work: Float64Array;
  readonly rested: Float64Array;
  /** How long the rest is; 0 where there is none. */
  readonly rests: Float64Array;
  readonly jumps: Float64Array;
  readonly masses: Float64Array;
  /** The weight before it; one more for what follows the last. */
  readonly before: Float64Array;
  /** The run of the course that begins then. */
  readonly runs: Float64Array;
}

/** What of a course is met when it fades by a rate. */
export function metWeight(course: Course, perHour: number): MetWeight {
  return known(course, String(perHour), () => columns(rowsOf(course, perHour)));
}

const known = rememberFor<MetWeight>(8);

interface Row {
  readonly run: number;
  readonly rest: number;
  readonly mass: number;
  readonly before: number;
  readonly after: number;
  readonly jump: number;
}

function rowsOf(course: Course, perHour: number): { readonly course: Course; readonly rows: readonly Row[] } {
  const { hours, values, goesOn } = course;
  const rows: Row[] = [];
  const last = hours.length - 1;
  let before = goesOn[0] === 1 ? (values[0] ?? 0) : 0;
  for (let run = goesOn[0] === 1 ? 1 : 0; run < last; run++) {
    const first = run;
    while (run < last && goesOn[run] !== 1) run++;
    const rest = (hours[run] ?? 0) - (hours[first] ?? 0);
    const mass = massOf(course, first, run, perHour);
    const after = values[run] ?? 0;
    const jump = after * Math.exp(-perHour * rest) - before;
    if (jump !== 0 || mass !== 0) rows.push({ run: first, rest, mass, before, after, jump });
    before = after;
  }
  return { course, rows };
}

/** What the weight comes to in some runs, as seen when they begin. */
function massOf({ hours, values }: Course, first: number, end: number, perHour: number): number {
  let sum = 0;
  for (let run = first; run < end; run++) {
    const [from = 0, to = 0] = [hours[run], hours[run + 1]];
    sum += (values[run] ?? 0) * Math.exp(-perHour * (from - (hours[first] ?? 0))) * fadedWithin(perHour, to - from);
  }
  return sum;
}

function columns({ course: { hours, work, values }, rows }: ReturnType<typeof rowsOf>): MetWeight {
  const column = (read: (row: Row) => number): Float64Array => Float64Array.from(rows, read);
  const hourOf = ({ run }: Row): number => hours[run] ?? 0;
  const workOf = ({ run }: Row): number => work[run] ?? 0;
  return {
    hours: column(hourOf),
    work: column(workOf),
    rested: column((row) => hourOf(row) - workOf(row)),
    rests: column(({ rest }) => rest),
    jumps: column(({ jump }) => jump),
    masses: column(({ mass }) => mass),
    before: Float64Array.from([...rows.map(({ before }) => before), rows.at(-1)?.after ?? values[0] ?? 0]),
    runs: column(({ run }) => run),
  };
}
