import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { BackendAnswer, PlannedBackend } from "../../plan/capacity/backend.ts";
import type { DiskAnswer } from "../../plan/capacity/disk.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { RamAnswer } from "../../plan/capacity/ram.ts";
import { isDefault } from "../../plan/sourced.ts";
import { formatRateLimit } from "../format-rate.ts";
import { formatSeconds } from "../format-seconds.ts";
import { formatBytes } from "../format-bytes.ts";
import { roughByteRange, roughBytes, wholeGibibytes } from "./byte-range.ts";
import { ahead } from "./disk-block.ts";
import type { PlanStyle } from "./plan-style.ts";

/** The plan in a few lines, before everything else. */
export function shortBlock(
  { ram, backends, disks, sizing }: CapacityAnswer,
  inputs: CapacityInputs,
  { heading, entry }: PlanStyle,
): readonly string[] {
  const lines = [
    ...ram.filter(({ processes }) => processes.length > 0).map((answer) => ramLine(answer, inputs)),
    ...backends.slice(0, MOST).flatMap((backend) => backendLine(backend, inputs)),
    ...(sizing ? [`Peak: ${needLine(sizing)}`] : []),
    ...disks.flatMap(diskLine).slice(0, MOST),
  ];
  if (lines.length < 2) return [];
  return [...heading("In short", "each is worked out below."), ...lines.flatMap((line) => entry(line))];
}

const MOST = 3;

function ramLine({ host, processesBytes, verdict }: RamAnswer, { uncounted }: CapacityInputs): string {
  const name = host === undefined ? "Memory" : `Memory of ${host}`;
  if (!("memoryBytes" in verdict)) return `${name}: ${wholeGibibytes(verdict.recommendedBytes)} are needed.`;
  const taken = `${roughByteRange(processesBytes)} of ${formatBytes(verdict.memoryBytes)} for processes, ${roughBytes(verdict.systemBytes)} for the system`;
  const open = uncounted.length > 0 ? ", not counting all" : "";
  return `${name}: ${VERDICTS[verdict.kind]}${open}; ${taken}.`;
}

const VERDICTS = { fits: "fits", tight: "fits only if the low estimates hold", short: "does not fit" } as const;

/** What a backend carries, in a sentence; nothing where its slots are not known. */
export function backendLine(answer: BackendAnswer, { load }: CapacityInputs): readonly string[] {
  if (answer.kind === "slots-unknown") return [];
  const limit = answer.limits.find(({ serviceSeconds }) => serviceSeconds === load.serviceSeconds.value)?.states[0];
  const target = `95 of 100 within ${formatSeconds(load.targetP95Seconds.value)}`;
  const time = `if a request takes ${formatSeconds(load.serviceSeconds.value)}`;
  if (!limit) return [];
  const carries =
    limit.kind === "load"
      ? `carries ${formatRateLimit(answer.queue.kind === "own" ? limit.own : limit.shared)} with ${target}`
      : `never answers ${target}`;
  return [`Load on ${answer.name}: ${carries}, ${time}${atPeak(answer)}.`];
}

function atPeak({ atPeak: found }: PlannedBackend): string {
  return found ? `; at the peak ${Math.floor(found.inTime * 1000) / 10} % are in time` : "";
}

/** The servers that the peak takes, as a sentence. */
export function needLine({ needs, threads }: NonNullable<CapacityAnswer["sizing"]>): string {
  const reached = needs.flatMap((need) => (need.kind === "servers" ? [need.withSpare] : []));
  if (reached.length === 0) return "not reachable by adding servers, since a request alone takes too long.";
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  return `${least === most ? most : `${least} to ${most}`} servers of ${threads} threads are needed, one of them to spare.`;
}

function diskLine({ mount, fill, date, growth }: DiskAnswer): readonly string[] {
  if (!fill) return [];
  const full = `${Math.ceil(fill.share.high * 100)} % full`;
  if (growth) return [`Disk ${mount}: ${full}; full in ${ahead(growth.daysToFull)} at the declared growth.`];
  if (date.kind === "date") return [`Disk ${mount}: ${full}, at the 40 % line between ${date.from} and ${date.to}.`];
  if (date.kind === "crossed") return [`Disk ${mount}: ${full}, above the 40 % line since ${date.day}.`];
  return [
    `Disk ${mount}: ${full}${date.reason === "above" ? ", above the 40 % line" : "; no date for the 40 % line"}.`,
  ];
}

/** The one thing that is worth finding out first. */
export function mostLines(
  { backends, ram }: CapacityAnswer,
  { load }: CapacityInputs,
  { heading }: PlanStyle,
): readonly string[] {
  const tight = ram.find(({ verdict }) => verdict.kind === "tight" || verdict.kind === "short");
  if (tight)
    return heading(
      "What matters most",
      "memory. Measure a process after a day and declare it, or take one of the changes above.",
    );
  const first = backends.find((backend) => backend.kind === "planned");
  if (!first) return [];
  if (isDefault(load.serviceSeconds.source))
    return heading(
      "What matters most",
      `how long a request takes, since nobody said it: ${spanOf(first)}. Measure it: --set request=200ms`,
    );
  if (!load.peakPerSecond)
    return heading("What matters most", "the load at peak, since nobody said it: --set peak=18/s");
  if (isDefault(load.serviceVariation.source))
    return heading(
      "What matters most",
      "how much the times of requests differ, since nobody said it: the square of deviation over mean, 1 here, is often 2 to 4 for pages. --set capacity.service.cv2=4",
    );
  return [];
}

function spanOf({ name, limits, queue }: PlannedBackend): string {
  const each = limits.map(({ serviceSeconds, states: [all] }) =>
    all?.kind === "load"
      ? `${formatRateLimit(queue.kind === "own" ? all.own : all.shared)} at ${formatSeconds(serviceSeconds)}`
      : `nothing at ${formatSeconds(serviceSeconds)}`,
  );
  return `${name} carries ${each.join(", ")}`;
}
