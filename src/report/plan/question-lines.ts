import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { Question } from "../../plan/capacity/questions.ts";
import { formatBytes } from "../format-bytes.ts";
import { formatSeconds } from "../format-seconds.ts";
import type { PlanStyle } from "./plan-style.ts";

/** What only the operator can say, what stands in for it, and how to say it. */
export function questionLines(
  questions: readonly Question[],
  inputs: CapacityInputs,
  { heading, prose, entry }: PlanStyle,
): readonly string[] {
  if (questions.length === 0) return [];
  return [
    ...heading("Not known", "say it, and the figures are yours."),
    ...questions.flatMap((question) => ask(words(question, inputs), { prose, entry })),
  ];
}

/** An option stands on a line of its own, to be copied whole. */
function ask(text: string, { prose, entry }: Pick<PlanStyle, "prose" | "entry">): readonly string[] {
  const option = text.indexOf(" --set ");
  return [
    ...entry(option === -1 ? text : text.slice(0, option)),
    ...(option === -1 ? [] : prose(text.slice(option + 1)).map((line) => `    ${line}`)),
  ];
}

function words({ key, about }: Question, { load, data }: CapacityInputs): string {
  switch (key) {
    case "peak":
      return "How many requests a second reach the application at peak, after the caches? No default. --set capacity.peak=18/s";
    case "peak-backend":
      return `Which of ${listed(about)} does the peak reach? No default. --set capacity.backend=${about[0] ?? ""}`;
    case "service": {
      const { value, range } = load.serviceSeconds;
      const between = range ? `, between ${formatSeconds(range.low)} and ${formatSeconds(range.high)}` : "";
      return `How long does a request take on average, without waiting? ${formatSeconds(value)}${between}, an assumption. --set capacity.service.mean=200ms`;
    }
    case "target":
      return `Within which time are 95 of 100 requests to be answered? ${formatSeconds(load.targetP95Seconds.value)}, an assumption. --set capacity.target.p95=1s`;
    case "slots":
      return `On how many requests does a server of ${listed(about)} work at once? No default. --set capacity.slots=2`;
    case "memory":
      return `How much memory has the host${about.length > 0 ? ` ${listed(about)}` : ""}? No default. Add its /proc/meminfo, facter or ansible facts, or declare hosts in punchlist.yaml.`;
    case "hosts":
      return "Which processes run on which host? No default. Name the files of each under hosts.NAME.files in punchlist.yaml.";
    case "data":
      return `How large are the data that requests read? ${data ? formatBytes(data.value) : "Not known"}, an assumption (${data?.source.where ?? ""}). --set capacity.data="20 GB"`;
    case "disk":
      return `How full was ${listed(about)} before? No default. Declare readings of df as capacity.disk in punchlist.yaml.`;
    case "uncounted":
      return `What memory do ${listed(about)} take? Nothing is counted for them. Declare it under hosts, processes in punchlist.yaml.`;
  }
}

function listed(names: readonly string[]): string {
  return names.length > MOST ? `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more` : names.join(", ");
}

const MOST = 4;
