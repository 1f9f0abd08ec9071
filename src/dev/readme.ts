import { formats } from "../languages/index.ts";

const BEGIN = /(<!-- excerpt:[^\n]*-->\n)[\s\S]*?(<!-- \/excerpt -->)/;

/** The README with the answer, the dearest failures and the end of the neglected environment's report in it, as it prints them. */
export function withExcerpt(readme: string, reports: ReadonlyMap<string, string>): string {
  const table = reports.get("reports/plone-neglected/table.txt");
  if (table === undefined || !BEGIN.test(readme))
    throw new Error("README.md has no place for the excerpt, or there is no report to take it from.");
  return readme.replace(
    BEGIN,
    (_, begin: string, end: string) => `${begin}\n\`\`\`\n${excerpt(table)}\n\`\`\`\n\n${end}`,
  );
}

function excerpt(table: string): string {
  const blocks = table.trimEnd().split("\n\n");
  const shown = [...blocks.slice(0, SHOWN), "…", ...blocks.slice(-1)];
  return shown.join("\n\n").replaceAll("…\n\n", "…\n").replaceAll("\n\n…", "\n…");
}

/** The answer, all items at a glance, and three failures. */
const SHOWN = 5;

const FORMATS = /(<!-- formats -->).*?(<!-- \/formats -->)/;

/** The README with the formats that are read, by their titles. */
export function withFormats(readme: string): string {
  if (!FORMATS.test(readme)) throw new Error("README.md has no place for the list of formats.");
  return readme.replace(FORMATS, `$1${formats.map(({ title }) => title).join(", ")}$2`);
}
