import { tzOffset } from "@date-fns/tz";
import { PlanInputError } from "../input-error.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "./interval.ts";
import { nearestName } from "./nearest-name.ts";

/** A wall clock reading, as the milliseconds since 1970 that UTC would show for the same digits. */
export type WallTime = number;

/** Which edge of a stretch a wall time is: an hour that comes twice is entered at its first and left at its second. */
export type Edge = "start" | "end";

/** A place's clock, by the tz database of the runtime. */
export interface Zone {
  readonly name: string;
  /** Milliseconds that the wall clock is ahead of UTC. */
  offsetAt(instant: number): number;
  /** What the wall clock shows. */
  wallAt(instant: number): WallTime;
  /** The instant at which the clock shows `wall`; a reading that is skipped moves forward by the gap. */
  instantOf(wall: WallTime, edge: Edge): number;
}

const opened = new Map<string, Zone>();

/**
 * The zone of an IANA name. Offsets are looked up once a year and zone, so counting the hours of a year stays cheap.
 *
 * @throws PlanInputError that names `field` and the nearest zone.
 */
export function openZone(field: string, name: string): Zone {
  const known = opened.get(name);
  if (known) return known;
  if (!isZoneName(name)) throw new PlanInputError(field, name, nearestZones(name));
  const zone = makeZone(name);
  opened.set(name, zone);
  return zone;
}

/** A formatter of dates is the dearest thing that a calendar needs: UTC does without, and what `tzOffset` asks by is kept for its answers. */
function isZoneName(name: string): boolean {
  if (name === UTC) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(name)) return false;
  return /\d/.test(name) ? isNumberedZone(name) : !Number.isNaN(tzOffset(name, new Date(0)));
}

/** `tzOffset` takes a number in an unknown name for an offset. */
function isNumberedZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const UTC = "UTC";

function nearestZones(name: string): string {
  const nearest = nearestName(name, [...Intl.supportedValuesOf("timeZone"), "UTC"]);
  return nearest ? `an IANA time zone; the nearest name is ${nearest}` : "an IANA time zone";
}

function makeZone(name: string): Zone {
  const years = new Map<number, readonly Transition[]>();
  // Calendars ask hour after hour, and the clock changes twice a year.
  let latest = { from: Infinity, until: -Infinity, offset: 0 };

  function offsetAt(instant: number): number {
    if (instant < latest.from || instant >= latest.until) latest = stretchAround(instant);
    return latest.offset;
  }

  /** The hours of a year around an instant in which the offset is the same. */
  function stretchAround(instant: number): typeof latest {
    const year = new Date(instant).getUTCFullYear();
    const transitions = years.get(year) ?? transitionsOf(name, year);
    years.set(year, transitions);
    const current = transitions.findLastIndex(({ at }) => at <= instant);
    const { at: from, offset } = transitions[current] ?? { at: instant, offset: 0 };
    return { from, until: transitions[current + 1]?.at ?? Date.UTC(year + 1, 0), offset };
  }

  function instantOf(wall: WallTime, edge: Edge): number {
    const before = offsetAt(wall - DAY_MS);
    const after = offsetAt(wall + DAY_MS);
    const candidates = [wall - before, wall - after].filter((instant) => instant + offsetAt(instant) === wall);
    // No candidate: the reading is skipped, and the offset from before the gap carries it past the gap.
    if (candidates.length === 0) return wall - before;
    return edge === "start" ? Math.min(...candidates) : Math.max(...candidates);
  }

  return { name, offsetAt, instantOf, wallAt: (instant) => instant + offsetAt(instant) };
}

interface Transition {
  readonly at: number;
  readonly offset: number;
}

const PROBE_MS = 7 * DAY_MS;

/** The offset at the start of a UTC year and each change in it; two changes within a week would be missed, and no zone has them. */
function transitionsOf(name: string, year: number): readonly Transition[] {
  const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  let left = lookUp(name, start);
  const found: Transition[] = [{ at: start, offset: left }];
  if (name === UTC) return found;
  for (let from = start; from < end; from += PROBE_MS) {
    const to = Math.min(from + PROBE_MS, end - 1);
    const right = lookUp(name, to);
    if (left !== right) found.push({ at: changeBetween(name, from, to), offset: right });
    left = right;
  }
  return found;
}

function changeBetween(name: string, from: number, to: number): number {
  const left = lookUp(name, from);
  let [low, high] = [from, to];
  while (high - low > SECOND_MS) {
    const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
    if (middle === low) break;
    if (lookUp(name, middle) === left) low = middle;
    else high = middle;
  }
  return Math.ceil(high / SECOND_MS) * SECOND_MS;
}

function lookUp(name: string, instant: number): number {
  if (name === UTC) return 0;
  return Math.round(tzOffset(name, new Date(instant)) * MINUTE_MS);
}

/** `03:30`, from a wall time or a time of day in milliseconds. */
export function clockText(wall: WallTime): string {
  const ofDay = ((wall % DAY_MS) + DAY_MS) % DAY_MS;
  const minutes = Math.floor((ofDay % HOUR_MS) / MINUTE_MS);
  return `${String(Math.floor(ofDay / HOUR_MS)).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
