import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { Question } from "../../plan/capacity/questions.ts";
import { CAPACITY, type CapacityRow } from "../../plan/input/capacity.ts";
import { shortKeyFor } from "../../plan/input/short-keys.ts";
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
    ...heading("Not known", "say it, and the figures are yours; what decides most stands first."),
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

function words({ key, about }: Question, inputs: CapacityInputs): string {
  switch (key) {
    case "memory":
      return `How much memory has the host${about.length > 0 ? ` ${listed(about)}` : ""}? No default. Add its /proc/meminfo, facter or ansible facts, or declare hosts in punchlist.yaml, or say it: --set ${about[0] === undefined ? "memory" : `hosts.${about[0]}.memory`}=8GB`;
    case "hosts":
      return "Which processes run on which host? No default. Name the files of each under hosts.NAME.files in punchlist.yaml.";
    case "uncounted":
      return `What memory ${about.length === 1 ? "does" : "do"} ${listed(about)} take? Nothing is counted. Declare it in punchlist.yaml: hosts: { ${inputs.hosts[0]?.name ?? "NAME"}: { processes: { ${about[0] ?? ""}: 300 MB } } }.`;
    default:
      return wordsOfInput(key, about, inputs);
  }
}

function wordsOfInput(key: string, about: readonly string[], inputs: CapacityInputs): string {
  const { question, row } = CAPACITY.get(key) ?? {};
  const example = question?.example?.(about);
  return [
    question?.text(listed(about)),
    row ? takenText(row, inputs, question?.tellsWhere) : "No default.",
    example === undefined
      ? `Declare readings of df as ${key} in punchlist.yaml.`
      : `--set ${shortKeyFor(key)?.key ?? key}=${example}`,
  ].join(" ");
}

/** What stands in for an answer. */
function takenText({ unit, value }: CapacityRow, inputs: CapacityInputs, tellsWhere = false): string {
  const taken = value(inputs);
  if (!taken) return "No default.";
  const write = unit === "bytes" ? formatBytes : formatSeconds;
  const between = taken.range ? `, between ${write(taken.range.low)} and ${write(taken.range.high)}` : "";
  return `${write(taken.value)}${between}, an assumption${tellsWhere ? ` (${taken.source.where})` : ""}.`;
}

function listed(names: readonly string[]): string {
  return names.length > MOST ? `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more` : names.join(", ");
}

const MOST = 4;
