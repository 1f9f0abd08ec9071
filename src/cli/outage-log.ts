import { errorAt, type DeclarationError } from "../declaration/declaration-error.ts";
import type { WhatIf } from "../declaration/index.ts";
import { SourceFile } from "../model/source-file.ts";
import { parseDay } from "../plan/calendar/civil.ts";
import { startOfDay } from "../plan/calendar/window.ts";
import { openZone } from "../plan/calendar/zone.ts";
import type { OutageLog } from "../plan/record/outage.ts";
import { refusal } from "./plan-refusal.ts";
import { textBeside, textOf } from "./text-beside.ts";
import { UsageError } from "./usage-error.ts";

/** Where a log of outages is looked for, and what its times are read with. */
export interface LogQuestion {
  /** A path as the command line names it; it goes before a declared one. */
  readonly named: string | undefined;
  /** The folder that declared paths are relative to. */
  readonly folder: string;
  /** `YYYY-MM-DD`, to whose end is counted; undefined for now. */
  readonly today: string | undefined;
  /** Stands in for a zone that nobody declared. */
  readonly zone: string;
}

/**
 * Reads the log of outages that is named or declared; undefined without one.
 *
 * @throws UsageError with every mistake in it, a line each.
 */
export async function outageLog(whatIf: WhatIf, question: LogQuestion): Promise<OutageLog | undefined> {
  const { service, outages } = whatIf;
  const file = fileOf(outages?.log, question);
  if (!file) return undefined;
  const { readOutages } = await import("../declaration/outages/read-outages.ts");
  const zone = openZone("service.zone", service?.zone?.value ?? question.zone);
  const dayStart = (day: string, later: number): number => startOfDay(zone, parseDay("today", day) + later);
  const read = readOutages(file, {
    zone,
    zoneStated: service?.zone !== undefined,
    since: outages?.since && dayStart(outages.since.value, 0),
    until: question.today === undefined ? Date.now() : dayStart(question.today, 1),
  });
  if ("log" in read) return read.log;
  throw refusal(read.errors);
}

type Declared = NonNullable<WhatIf["outages"]>["log"];

function fileOf(declared: Declared, { named, folder }: LogQuestion): SourceFile | undefined {
  if (named !== undefined) {
    const read = textOf(named, LARGEST_LOG_BYTES);
    if ("text" in read) return new SourceFile(named, read.text);
    throw new UsageError(`${named} ${read.obstacle}.`);
  }
  if (!declared) return undefined;
  const read = textBeside(folder, declared.value, LARGEST_LOG_BYTES);
  if ("text" in read) return new SourceFile(declared.value, read.text);
  throw refusal([unread(declared, read.obstacle)]);
}

function unread({ value, span }: NonNullable<Declared>, obstacle: string): DeclarationError {
  return errorAt(span, `outages.log is ${value}, which ${obstacle}.`);
}

/** A line for each outage of a century of bad days. */
const LARGEST_LOG_BYTES = 50_000_000;
