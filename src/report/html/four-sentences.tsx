import type { VNode } from "preact";
import type { DiskAnswer } from "../../plan/capacity/disk.ts";
import type { RamAnswer } from "../../plan/capacity/ram.ts";
import { isMissing } from "../annex.ts";
import { formatDiskBytes } from "../format-bytes.ts";
import { roughBytes } from "../plan/byte-range.ts";
import { ramOutcome } from "../plan/ram-block.ts";
import type { Planned } from "../plan/planned.ts";
import { boxSentences } from "../sla/box.ts";
import { amount, listed } from "../table/amount.ts";
import { stepsOf } from "../table/steps.ts";
import { subjectCount } from "../table/subjects.ts";
import type { Subject } from "./subject.ts";

/** What a meeting has to know before anything else: the promise, the room, the way back, and the first thing to do. */
export function FourSentences({ subject }: { readonly subject: Subject }): VNode {
  const { plan } = subject.annex;
  const planned = isMissing(plan) ? undefined : plan;
  return (
    <dl class="four">
      <Line name="Promise" text={promiseText(subject)} />
      <Line name="Room" text={roomText(planned)} />
      <Line name="Restore" text={restoreText(planned)} />
      <Line name="First" text={firstText(subject)} />
    </dl>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function promiseText({ annex: { sla } }: Subject): string {
  if (isMissing(sla)) return "Nobody has said yet what is promised and what an hour of downtime costs.";
  return boxSentences(sla, { unicode: true }).slice(0, 2).join(" ");
}

function roomText(planned: Planned | undefined): string {
  const hosts = planned?.answer.ram.filter(({ processes }) => processes.length > 0) ?? [];
  const [worst] = hosts.toSorted((a, b) => rank(a) - rank(b));
  if (!planned || !worst) return "The files do not tell how much memory there is and what takes it.";
  const outcome = ramOutcome(worst, planned.inputs);
  const where = worst.host === undefined ? "Memory" : `Memory of ${worst.host}`;
  const others = hosts.length > 1 ? ` ${amount(hosts.length - 1, "other host is", "other hosts are")} below.` : "";
  return `${where}: ${outcome}${others}`;
}

function rank({ verdict }: RamAnswer): number {
  return ["short", "tight", "host-unclear", "host-unknown", "fits"].indexOf(verdict.kind);
}

/** Whether a copy fits is arithmetic; whether anybody ever restored one, a question. */
function restoreText(planned: Planned | undefined): string {
  const known = planned?.answer.disks.filter(({ fill }) => fill) ?? [];
  if (known.length === 0) return "No disk is known, so nobody can tell whether a restored copy fits beside the data.";
  const lacking = known.filter(({ fill }) => fill && fill.copyLacksBytes > 0);
  const shown = lacking.slice(0, 2).map(lackText);
  if (lacking.length > 0)
    return `A restored copy does not fit beside the running one: ${listed(shown)}${lacking.length > 2 ? `, and ${lacking.length - 2} more` : ""}.`;
  return `A restored copy fits beside the data on ${known.length === 1 ? (known[0]?.mount ?? "") : `all ${known.length} disks`}; when one was last restored is a question below.`;
}

function lackText({ mount, host, fill }: DiskAnswer): string {
  return `${mount} of ${host} lacks ${formatDiskBytes(fill?.copyLacksBytes ?? 0)}`;
}

function firstText(subject: Subject): string {
  const { causes, report, annex } = subject;
  const first = causes.slice(0, FIRST).map(({ fault, subjects }) => {
    const count = subjectCount(subjects);
    return lowerFirst(count === undefined ? fault : `${fault} (${count})`);
  });
  if (first.length > 0) return `Mend what costs most: ${first.join("; ")}.`;
  const [step] = stepsOf(report);
  if (step?.by === "file") return `Settle what stands open: ${step.text}`;
  const asked = report.answers.filter(({ verdict, settledBy }) => verdict === "unknown" && settledBy === "person");
  const helps = isMissing(annex.sla) ? undefined : boxSentences(annex.sla, { unicode: true })[2];
  if (asked.length > 0)
    return `Answer the ${amount(asked.length, "question", "questions")} that no file tells.${helps === undefined ? "" : ` ${helps}`}`;
  return helps ?? "Nothing is left to do before launch.";
}

const FIRST = 3;

/** Not what begins with a name in capitals, such as HAProxy. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** Bytes that a host lacks at the least. */
export function lackingBytes({ verdict }: RamAnswer): number {
  return "memoryBytes" in verdict ? Math.max(0, -verdict.pageCacheBytes.high) : 0;
}

/** Bytes that a host has left at the least. */
export function spareText({ verdict }: RamAnswer): string | undefined {
  return "memoryBytes" in verdict ? roughBytes(verdict.pageCacheBytes.low) : undefined;
}
