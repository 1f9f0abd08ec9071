import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { Need, Sizing } from "../../plan/capacity/sizing.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatRate } from "../format-rate.ts";
import { formatSeconds } from "../format-seconds.ts";
import { wholeGibibytes } from "./byte-range.ts";
import type { PlanStyle } from "./plan-style.ts";

/** What the peak takes, and what to write for it. */
export function sizingBlock(sizing: Sizing | undefined, inputs: CapacityInputs, style: PlanStyle): readonly string[] {
  if (!sizing) return [];
  const { chart, heading, prose } = style;
  const { needs, threads, threadsAssumed } = sizing;
  const right = "right" as const;
  const remembered = needs.some((need) => need.kind === "servers" && need.memoryBytes);
  const columns = [
    { title: "peak", align: right },
    { title: "a request takes", align: right },
    { title: "at once", align: right },
    { title: `servers of ${threads}`, align: right },
    { title: "with one to spare", align: right },
    { title: "busy", align: right },
    ...(remembered ? [{ title: "memory, all on one host", align: right }] : []),
  ];
  const assumed = threadsAssumed
    ? prose(`Nothing says how many threads a server has; ${threads} are assumed: --set threads=4 says otherwise.`)
    : [];
  return [
    ...heading("What the peak takes", sizingOutcome(sizing)),
    ...assumed,
    "",
    ...columnTable({ columns, rows: needs.map(row) }, chart),
    ...writeLines(sizing, inputs, style),
  ];
}

/** "9 servers with 2 threads each, one of them to spare, for 40/s within 2.0 s." */
export function sizingOutcome(sizing: Sizing): string {
  const { needs, threads, targetP95Seconds, now } = sizing;
  const reached = served(needs);
  const worst = reached.toSorted((a, b) => b.withSpare - a.withSpare)[0];
  const target = `95 of 100 answered within ${formatSeconds(targetP95Seconds)}`;
  if (!worst) return `${target} is not reachable by adding servers, since service alone takes longer.`;
  const least = Math.min(...reached.map(({ withSpare }) => withSpare));
  const span = least === worst.withSpare ? String(least) : `${least} to ${worst.withSpare}`;
  const each = `with ${threads} ${threads === 1 ? "thread" : "threads"} each, one of them to spare`;
  const slow = needs.find((need) => need.kind === "unreachable");
  const never = slow ? `; not reachable if a request takes ${formatSeconds(slow.serviceSeconds)}` : "";
  const known = now ? `; there are ${now.servers}` : "";
  return `${span} servers ${each}, for ${formatRate(worst.perSecond)} with ${target}${known}${never}.`;
}

function served(needs: readonly Need[]): readonly Extract<Need, { readonly kind: "servers" }>[] {
  return needs.flatMap((need) => (need.kind === "servers" ? [need] : []));
}

function row(need: Need): readonly string[] {
  const asked = [formatRate(need.perSecond), formatSeconds(need.serviceSeconds)];
  if (need.kind === "unreachable") return [...asked, "not reachable"];
  const { slots, servers, withSpare, busy, memoryBytes } = need;
  return [
    ...asked,
    String(slots),
    String(servers),
    String(withSpare),
    `${Math.round(busy * 100)} %`,
    ...(memoryBytes ? [wholeGibibytes(memoryBytes)] : []),
  ];
}

/** Lines for the files, for the service time that was said or stands in for it. */
function writeLines(
  { needs, threads }: Sizing,
  { load: { serviceSeconds, peakPerSecond } }: CapacityInputs,
  { prose }: PlanStyle,
): readonly string[] {
  const need = served(needs).find(
    (each) => each.serviceSeconds === serviceSeconds.value && each.perSecond === peakPerSecond?.value,
  );
  if (!need) return [];
  const each = `${threads} ${threads === 1 ? "thread" : "threads"}`;
  return [
    "",
    ...prose(
      `To write, for requests of ${formatSeconds(serviceSeconds.value)}: ${need.withSpare} instances with ${each} (zserver-threads, threads), and in HAProxy a server line for each with maxconn ${threads}, so that requests wait in one queue, with balance leastconn and a timeout queue of what people wait.`,
    ),
  ];
}
