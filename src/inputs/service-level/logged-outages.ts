import { errorAt, type DeclarationError } from "../../declaration/declaration-error.ts";
import { readOutages } from "../../declaration/outages/read-outages.ts";
import type { DeclaredInputs, Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { fileAt } from "../../model/index.ts";
import { parseDay } from "../../plan/calendar/civil.ts";
import { DAY_MS } from "../../plan/calendar/interval.ts";
import { startOfDay } from "../../plan/calendar/window.ts";
import { openZone } from "../../plan/calendar/zone.ts";
import type { OutageLog } from "../../plan/record/outage.ts";

/** The declared log of outages: undefined without one, or where it says too little to judge by. */
export type LoggedOutages = { readonly log: OutageLog | undefined } | { readonly errors: readonly DeclarationError[] };

/** Reads the log that `punchlist.yaml` names, as far as it was found beside the other files. */
export const loggedOutages = join("loggedOutages", ["declaration"], find);

function find({ declared, files }: Environment): LoggedOutages {
  const { log, since } = declared?.whatIf.outages ?? {};
  if (!declared || !log) return { log: undefined };
  const { value, span } = log;
  const file = fileAt(files, `${folderOf(span.file.path)}${value}`);
  if (!file) return { errors: [errorAt(span, `outages.log is ${value}, which is not there or cannot be read.`)] };
  const { zone, stated } = zoneOf(declared);
  const read = readOutages(file, {
    zone,
    zoneStated: stated,
    since: since && startOfDay(zone, parseDay("outages.since", since.value)),
    until: startOfDay(zone, parseDay("today", declared.today) + 1),
  });
  return "errors" in read || saysEnough(read.log) ? read : { log: undefined };
}

function zoneOf({ whatIf }: DeclaredInputs): { readonly zone: ReturnType<typeof openZone>; readonly stated: boolean } {
  const { zone } = whatIf.service ?? {};
  // A machine's own zone must not decide a verdict.
  return { zone: openZone("service.zone", zone?.value ?? "UTC"), stated: zone !== undefined };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** By fewer than five incidents in less than a year the rate is open by a power of ten: no verdict rests on it. */
function saysEnough({ outages, since, until }: OutageLog): boolean {
  const incidents = outages.filter(({ planned }) => !planned).length;
  return (until - since) / DAY_MS >= FEWEST_DAYS || incidents >= FEWEST_INCIDENTS;
}

const FEWEST_DAYS = 365;
const FEWEST_INCIDENTS = 5;
