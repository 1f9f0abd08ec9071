import process from "node:process";
import { catalogue as usual } from "../../rules/catalogue.ts";
import type { ItemEntry } from "../model/listing.ts";
import { TOOL } from "../model/tool.ts";
import { printableJson } from "../report/printable-json.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import { itemEntry, ruleEntry } from "../rule/listing.ts";
import { askedCatalogue } from "./asked-catalogue.ts";
import type { ExitCode } from "./exit-code.ts";
import { meantRule } from "./meant-rule.ts";
import { rulePage } from "./rule-page.ts";
import type { ListOptions } from "./rules-command.ts";
import { UsageError } from "./usage-error.ts";

/** Prints a rule's page, which is its doc comment, or what an item of the checklist asks and what answers it. */
export async function explainCommand(id: string, { format, ...options }: ListOptions): Promise<ExitCode> {
  const catalogue = await askedCatalogue(options);
  const [{ sections }] = catalogue.checklists;
  const item = sections.flatMap((section) => section.items).find((each) => each.id === id.toUpperCase());
  const rule = catalogue.rules.get(id);
  if (!item && !rule)
    throw new UsageError(
      `There is no rule or item ${JSON.stringify(id)}.${suggestion(id)} "punchlist rules" lists all ${catalogue.rules.size} rules.`,
    );
  const page = item ? undefined : pageOf(id, catalogue);
  const entry = item && itemEntry(item, catalogue);
  if (format === "json") {
    const said = { ...(rule && { rule: ruleEntry(id, rule), page }), ...(entry && { item: entry }) };
    process.stdout.write(printableJson({ schemaVersion: 1, tool: TOOL, ...said }));
  } else
    process.stdout.write(
      entry ? `${itemPage(entry, catalogue).split("\n").map(terminalText).join("\n")}\n` : (page ?? ""),
    );
  return 0;
}

/** A rule of the team's own has no page but what it says of itself. */
function pageOf(id: string, { rules }: Catalogue): string {
  if (usual.rules.has(id)) return rulePage(id);
  const { title = "", fault = "", item = "" } = rules.get(id) ?? {};
  return `# ${id}\n\n${title}. Where it fails: ${fault}. It answers ${item}, and is in ${id}.mjs.\n`
    .split("\n")
    .map(terminalText)
    .join("\n");
}

function suggestion(id: string): string {
  const near = meantRule(id);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

function itemPage(item: ItemEntry, catalogue: Catalogue): string {
  const { id, title, rules, ask, evidence, shelfLifeDays, open, about, cutOff } = item;
  return [
    `# ${id} ${title}`,
    ...(cutOff === undefined ? [] : [cutOff]),
    ...(about === undefined ? [] : [`It is asked where there is ${about.join(" or ")}.`]),
    ...(rules.length === 0
      ? []
      : [["Rules that answer it:", ...rules.map((rule) => listed(rule, catalogue))].join("\n")]),
    ...(open === undefined ? [] : [`Where nothing is found: ${open}`]),
    ...(ask === undefined ? [] : [personPart(ask, evidence, shelfLifeDays)]),
    ...(rules.length === 0 && ask === undefined && cutOff === undefined
      ? ["No rule answers it yet, and no person is asked."]
      : []),
  ].join("\n\n");
}

function listed(id: string, { rules }: Catalogue): string {
  const { title = "", severity = "" } = rules.get(id) ?? {};
  return `  ${id}  ${title} (${severity})`;
}

function personPart(ask: string, evidence: string | undefined, days: number | undefined): string {
  const proof = evidence === undefined ? "" : ` The answer names its evidence: ${evidence}.`;
  const holds = days === undefined ? "" : ` It holds for ${days} days.`;
  return `A person is asked: ${ask}${proof}${holds}\nThe answer goes under signOffs in punchlist.yaml, with who gave it and when.`;
}
