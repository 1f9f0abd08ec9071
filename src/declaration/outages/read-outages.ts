import type { SourceFile } from "../../model/source-file.ts";
import { parseInstant } from "../../plan/calendar/instant.ts";
import type { Edge, Zone } from "../../plan/calendar/zone.ts";
import { PlanInputError } from "../../plan/input-error.ts";
import type { Outage, OutageLog } from "../../plan/record/outage.ts";
import { errorAt, inOrder, type DeclarationError } from "../declaration-error.ts";
import type { Scalar } from "../tree.ts";
import { quoted } from "../words.ts";
import { csvEntries, type Entry, yamlEntries } from "./entries.ts";
import { overlapNotes, type Placed } from "./overlaps.ts";

/** What a log of outages is read with. */
export interface LogContext {
  /** The zone of times that name none. */
  readonly zone: Zone;
  /** Whether somebody said the zone; times without one are refused otherwise. */
  readonly zoneStated: boolean;
  /** The instant from which the log is kept; undefined when nobody said. */
  readonly since: number | undefined;
  /** Now: an outage without an end lasts until here, and nothing lies behind it. */
  readonly until: number;
}

/**
 * Reads a log of outages, CSV or YAML by its name. With one mistake nothing of it counts, because a budget from half a log would flatter.
 */
export function readOutages(
  file: SourceFile,
  context: LogContext,
): { readonly log: OutageLog } | { readonly errors: readonly DeclarationError[] } {
  const read = /\.ya?ml$/i.test(file.path) ? yamlEntries(file) : csvEntries(file);
  if ("errors" in read) return { errors: inOrder(read.errors) };
  const notes = new Set<string>();
  const placed: Placed[] = [];
  const open: Entry[] = [];
  const errors: DeclarationError[] = [];
  for (const entry of read.entries) {
    const outage = outageOf(entry, context, notes);
    if ("message" in outage) errors.push(outage);
    else placed.push({ outage, place: entry.place });
    if (!entry.end) open.push(entry);
  }
  if (errors.length > 0) return { errors: inOrder(errors) };
  placed.sort((a, b) => a.outage.start - b.outage.start);
  const first = placed[0]?.outage.start;
  const since = context.since ?? first;
  if (since === undefined)
    return {
      errors: [
        errorAt(
          { file, start: 0, end: 0 },
          "The log holds no outage and nobody said since when it is kept; write outages.since.",
        ),
      ],
    };
  return {
    log: {
      name: file.path,
      outages: placed.map(({ outage }) => outage).filter(({ end }) => end > since),
      since,
      sinceStated: context.since !== undefined,
      until: context.until,
      notes: [...notes, ...lasting(open), ...overlapNotes(placed), ...earlier(placed, since)],
    },
  };
}

function outageOf(
  { place, start, end, cause, planned }: Entry,
  context: LogContext,
  notes: Set<string>,
): Outage | DeclarationError {
  if (!start) return errorAt(place, "start is missing; write when the outage began, such as 2026-03-28T22:00Z.");
  const from = instantOf("start", start, context, notes);
  if (typeof from !== "number") return from;
  if (from >= context.until)
    return errorAt(start.span, `start is ${quoted(start.text)}, which is yet to come; ${PAST}`);
  const to = end ? instantOf("end", end, context, notes) : context.until;
  if (typeof to !== "number") return to;
  if (end && to > context.until)
    return errorAt(
      end.span,
      `end is ${quoted(end.text)}, which is yet to come; leave it empty while the outage lasts.`,
    );
  if (end && to <= from)
    return errorAt(end.span, `end is ${quoted(end.text)}, which is not after start; write when the service was back.`);
  const kind = planned ? plannedOf(planned) : false;
  if (typeof kind !== "boolean") return kind;
  return { start: from, end: to, planned: kind, cause: cause?.text };
}

const PAST = "log what happened, and announce maintenance in service.maintenance.windows.";

function instantOf(
  name: Edge,
  { text, span }: Scalar,
  { zone, zoneStated }: LogContext,
  notes: Set<string>,
): number | DeclarationError {
  try {
    const { instant, local, note } = parseInstant(name, text, zone, name);
    if (local && !zoneStated)
      return errorAt(span, `${name} is ${quoted(text)}, which names no zone; write ${text}Z, or say service.zone.`);
    if (note !== undefined) notes.add(note);
    return instant;
  } catch (error) {
    if (error instanceof PlanInputError) return errorAt(span, `${name} is ${quoted(text)}; write ${error.accepted}.`);
    throw error;
  }
}

function plannedOf({ text, span }: Scalar): boolean | DeclarationError {
  if (/^(?:yes|true|1)$/i.test(text)) return true;
  if (/^(?:no|false|0)$/i.test(text)) return false;
  return errorAt(span, `planned is ${quoted(text)}; write yes or no.`);
}

function lasting(open: readonly Entry[]): readonly string[] {
  const [first] = open;
  if (!first) return [];
  const more = open.length === 1 ? "" : `, like ${open.length - 1} more,`;
  return [`${placeText(first.place)}${more} has no end, so the outage lasts until now.`];
}

function earlier(placed: readonly Placed[], since: number): readonly string[] {
  const before = placed.filter(({ outage }) => outage.end <= since);
  const [first] = before;
  return first
    ? [
        `${before.length === 1 ? "An outage ends" : `${before.length} outages end`} before outages.since and ${before.length === 1 ? "is" : "are"} left out (${placeText(first.place)}).`,
      ]
    : [];
}

function placeText({ file, start }: Entry["place"]): string {
  return `${file.path}:${file.position(start).line}`;
}
