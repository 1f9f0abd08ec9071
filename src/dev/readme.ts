import { formats } from "../languages/index.ts";

const BEGIN = /(<!-- excerpt:[^\n]*-->\n)[\s\S]*?(<!-- \/excerpt -->)/;

/** Findings that show what the reports are like: an effective value with its trail, a fix, a fact, a mistake of a unit. */
const SHOWN = [
  "superlance/memmon-argument",
  "buildout/picked-versions-forbidden",
  "host/disk-under-40",
  "sla/promise-reachable",
  "haproxy/balance-leastconn",
];

/** The README with a few findings and the end of the neglected environment's report in it, as it prints them. */
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
  const shown = SHOWN.flatMap((rule) => blocks.find((block) => block.split("\n")[0]?.includes(`  ${rule}  `)) ?? []);
  return ["…", ...shown, "…", ...blocks.slice(-1)].join("\n\n").replaceAll("…\n\n", "…\n").replaceAll("\n\n…", "\n…");
}

const FORMATS = /(<!-- formats -->).*?(<!-- \/formats -->)/;

/** The README with the formats that are read, by their titles. */
export function withFormats(readme: string): string {
  if (!FORMATS.test(readme)) throw new Error("README.md has no place for the list of formats.");
  return readme.replace(FORMATS, `$1${formats.map(({ title }) => title).join(", ")}$2`);
}
