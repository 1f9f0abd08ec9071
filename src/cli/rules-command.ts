import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import type { ExitCode } from "./exit-code.ts";

/** Lists all rules, one a line: id, severity, item, title. */
export function rulesCommand(): ExitCode {
  const { rules } = catalogue;
  const width = Math.max(...[...rules.keys()].map((id) => id.length));
  for (const [id, { severity, item, title }] of rules) {
    process.stdout.write(`${id.padEnd(width)}  ${severity.padEnd("warning".length)}  ${item}  ${title}\n`);
  }
  return 0;
}

/** Lists the checklist: each item with the rules that answer it and the question that a person is asked. */
export function checklistCommand(): ExitCode {
  const [checklist] = catalogue.checklists;
  const blocks = checklist.sections.map(({ title, items }) => {
    const lines = items.flatMap((item) => {
      const answering = [...catalogue.rules]
        .filter(([, rule]) => rule.item === item.id)
        .map(([id]) => `       by rule    ${id}`);
      const asked = item.ask === undefined ? [] : [`       by person  ${item.ask}`];
      const open =
        answering.length + asked.length > 0
          ? []
          : [`       open       ${item.cutOff ?? item.open ?? "No rule answers this yet."}`];
      return [`  ${item.id}  ${item.title}`, ...answering, ...asked, ...open];
    });
    return [title, ...lines].join("\n");
  });
  const head = checklist.source === undefined ? checklist.title : `${checklist.title}, after ${checklist.source}`;
  process.stdout.write(`${head}\n\n${blocks.join("\n\n")}\n`);
  return 0;
}
