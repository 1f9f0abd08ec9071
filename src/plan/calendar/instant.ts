import { PlanInputError } from "../input-error.ts";
import { parseDay } from "./civil.ts";
import { DAY_MS, MINUTE_MS } from "./interval.ts";
import { minuteOfDay } from "./weekly-words.ts";
import { type Edge, type WallTime, type Zone, clockText } from "./zone.ts";

/** An instant, and what to tell the user when the clock did not show the time that was written. */
export interface Resolved {
  readonly instant: number;
  /** Whether the text named no zone, so that it was read as local time. */
  readonly local?: true;
  readonly note?: string;
}

const ACCEPTED =
  "an instant such as 2026-03-28T22:00Z or 2026-03-28T23:00+01:00, or local time such as 2026-03-28 23:00";

/**
 * Reads an instant: with `Z` or an offset as it stands, otherwise as the local time of `zone`.
 *
 * @throws PlanInputError that names `field`.
 */
export function parseInstant(field: string, text: string, zone: Zone, edge: Edge): Resolved {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?$/.exec(
      text,
    );
  const [, date = "", clock = "", seconds = "0", offset] = match ?? [];
  const minute = minuteOfDay(clock);
  if (!match || minute === undefined || Number(seconds) > 59) throw new PlanInputError(field, text, ACCEPTED);
  const wall = parseDay(field, date) * DAY_MS + minute * MINUTE_MS + Number(seconds) * 1000;
  if (offset === undefined) return { ...resolveWall(zone, wall, edge), local: true };
  return { instant: wall - offsetMs(offset) };
}

/** The instant of a wall time, with a note when the clock skipped it and it moved forward by the gap. */
export function resolveWall(zone: Zone, wall: WallTime, edge: Edge): Resolved {
  const instant = zone.instantOf(wall, edge);
  const shown = zone.wallAt(instant);
  if (shown === wall) return { instant };
  const date = new Date(wall).toISOString().slice(0, 10);
  return {
    instant,
    note: `${clockText(wall)} does not exist on ${date} in ${zone.name}; moved to ${clockText(shown)}.`,
  };
}

function offsetMs(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + (offset.length > 3 ? Number(offset.slice(-2)) : 0);
  return (offset.startsWith("-") ? -minutes : minutes) * MINUTE_MS;
}
