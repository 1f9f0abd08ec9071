import process from "node:process";
import { printableJson } from "../report/printable-json.ts";
import { terminalText } from "../report/terminal-text.ts";
import { checklistEntry, ruleList } from "../rule/listing.ts";
import type { ItemEntry } from "../model/listing.ts";
import { askedCatalogue, type ListingOptions } from "./asked-catalogue.ts";
import type { ExitCode } from "./exit-code.ts";

/** How a list is printed. */
export interface ListOptions extends ListingOptions {
  readonly format: "table" | "json";
}

/** Lists all rules, one a line: id, severity, item, title. */
export async function rulesCommand({ format, ...options }: ListOptions): Promise<ExitCode> {
  const list = ruleList(await askedCatalogue(options));
  if (format === "json") {
    process.stdout.write(printableJson(list));
    return 0;
  }
  const width = Math.max(...list.rules.map(({ id }) => id.length));
  for (const { id, severity, items, title } of list.rules) {
    const line = `${id.padEnd(width)}  ${severity.padEnd("warning".length)}  ${items.join(",")}  ${title}`;
    process.stdout.write(`${terminalText(line)}\n`);
  }
  return 0;
}

/** Lists the checklist: each item with the rules that answer it and the question that a person is asked. */
export async function checklistCommand({ format, ...options }: ListOptions): Promise<ExitCode> {
  const { title, source, sections, ...entry } = checklistEntry(await askedCatalogue(options));
  if (format === "json") {
    process.stdout.write(printableJson({ ...entry, title, ...(source !== undefined && { source }), sections }));
    return 0;
  }
  const blocks = sections.map((section) => [section.title, ...section.items.flatMap(itemLines)]);
  const head = source === undefined ? title : `${title}, after ${source}`;
  process.stdout.write(`${[[head], ...blocks].map((lines) => lines.map(terminalText).join("\n")).join("\n\n")}\n`);
  return 0;
}

function itemLines({ id, title, rules, ask, cutOff, open }: ItemEntry): readonly string[] {
  const answering = rules.map((rule) => `       by rule    ${rule}`);
  const asked = ask === undefined ? [] : [`       by person  ${ask}`];
  const unanswered =
    answering.length + asked.length > 0 ? [] : [`       open       ${cutOff ?? open ?? "No rule answers this yet."}`];
  return [`  ${id}  ${title}`, ...answering, ...asked, ...unanswered];
}
