import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import type { ChecklistItem } from "../model/index.ts";
import type { ExitCode } from "./exit-code.ts";
import { meantRule } from "./meant-rule.ts";
import { rulePage } from "./rule-page.ts";
import { UsageError } from "./usage-error.ts";

/** Prints a rule's page, which is its doc comment, or what an item of the checklist asks and what answers it. */
export function explainCommand(id: string): ExitCode {
  const item = items().find((each) => each.id === id.toUpperCase());
  if (item) {
    process.stdout.write(`${itemPage(item)}\n`);
    return 0;
  }
  if (!catalogue.rules.has(id))
    throw new UsageError(
      `There is no rule or item ${JSON.stringify(id)}.${suggestion(id)} "punchlist rules" lists all ${catalogue.rules.size} rules.`,
    );
  process.stdout.write(rulePage(id));
  return 0;
}

function items(): readonly ChecklistItem[] {
  return catalogue.checklists[0].sections.flatMap((section) => section.items);
}

function suggestion(id: string): string {
  const near = meantRule(id);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

function itemPage({ id, title, ask, evidence, shelfLifeDays, open, about, cutOff }: ChecklistItem): string {
  const rules = [...catalogue.rules].filter(([, rule]) => rule.item === id);
  return [
    `# ${id} ${title}`,
    ...(cutOff === undefined ? [] : [cutOff]),
    ...(about === undefined ? [] : [`It is asked where there is ${about.join(" or ")}.`]),
    ...(rules.length === 0 ? [] : [["Rules that answer it:", ...rules.map(listed)].join("\n")]),
    ...(open === undefined ? [] : [`Where nothing is found: ${open}`]),
    ...(ask === undefined ? [] : [personPart(ask, evidence, shelfLifeDays)]),
    ...(rules.length === 0 && ask === undefined && cutOff === undefined
      ? ["No rule answers it yet, and no person is asked."]
      : []),
  ].join("\n\n");
}

function listed([id, { title, severity }]: readonly [
  string,
  { readonly title: string; readonly severity: string },
]): string {
  return `  ${id}  ${title} (${severity})`;
}

function personPart(ask: string, evidence: string | undefined, days: number | undefined): string {
  const proof = evidence === undefined ? "" : ` The answer names its evidence: ${evidence}.`;
  const holds = days === undefined ? "" : ` It holds for ${days} days.`;
  return `A person is asked: ${ask}${proof}${holds}\nThe answer goes under signOffs in punchlist.yaml, with who gave it and when.`;
}
