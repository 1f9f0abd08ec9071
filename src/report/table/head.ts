import type { Report } from "../../model/index.ts";
import { flow, wrapText } from "../wrap-text.ts";
import { amount } from "./amount.ts";
import type { Style } from "./style.ts";

/** What was audited: environment, role, root, date, then how much was read. */
export function headLines(
  { environment, checklist, today, tool }: Report,
  { paint, width, prose }: Style,
): readonly string[] {
  const { name, role, root, hosts, files } = environment;
  const who = name === role ? paint.bold(name) : `${paint.bold(name)} (${role})`;
  const named = hosts.length > 0 ? [`${amount(hosts.length, "host", "hosts")}: ${hosts.join(", ")}`] : [];
  const read = [...named, filesRead(files), checklist.title, `${tool.name} ${tool.version}`];
  return [...flow([who, root, today], "  ", width), ...wrapText(read.join("; "), prose).map(paint.dim)];
}

function filesRead(files: Report["environment"]["files"]): string {
  if (files.length === 0) return "no file of a known format";
  const counts = new Map<string, number>();
  for (const { language } of files) counts.set(language, (counts.get(language) ?? 0) + 1);
  return `${amount(files.length, "file", "files")}: ${[...counts].map(([language, count]) => `${count} ${language}`).join(", ")}`;
}
