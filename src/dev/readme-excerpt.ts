const BEGIN = /(<!-- excerpt:[^\n]*-->\n)[\s\S]*?(<!-- \/excerpt -->)/;

/** The README with the end of the neglected environment's report in it: what a failing gate prints last. */
export function withExcerpt(readme: string, reports: ReadonlyMap<string, string>): string {
  const table = reports.get("reports/plone-neglected/table.txt");
  if (table === undefined || !BEGIN.test(readme)) throw new Error("README.md has no place for the excerpt, or there is no report to take it from.");
  return readme.replace(BEGIN, (_, begin: string, end: string) => `${begin}\n\`\`\`\n${excerpt(table)}\n\`\`\`\n\n${end}`);
}

const EXCERPT_LINES = 30;

function excerpt(table: string): string {
  const lines = table.trimEnd().split("\n").slice(-EXCERPT_LINES);
  const start = lines.findIndex((line) => line === "") + 1;
  return ["…", ...lines.slice(start)].join("\n");
}
