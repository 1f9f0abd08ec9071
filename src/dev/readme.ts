import { formats } from "../languages/index.ts";

/**
 * What stands between `<!-- excerpt: REPORT RULE… -->` and `<!-- /excerpt -->`: a golden report, shortened. Rules name the failures that are
 * shown; without any the README's own choice is.
 */
const PLACE = /(<!-- excerpt: (reports\/\S+)((?: [\w-]+\/[\w-]+)*) -->\n)[\s\S]*?(<!-- \/excerpt -->)/g;

/** A document with what the programs print of our environments in it. */
export function withExcerpts(document: string, reports: ReadonlyMap<string, string>): string {
  return document.replace(PLACE, (_, begin: string, path: string, rules: string, end: string) => {
    const table = reports.get(path);
    if (table === undefined) throw new Error(`There is no report ${path} to take an excerpt from.`);
    return `${begin}\n\`\`\`\n${excerpt(table, rules.split(" ").filter(Boolean))}\n\`\`\`\n\n${end}`;
  });
}

/** The answer, the failures and the end; without rules all items at a glance as well, and the dearest failures. */
function excerpt(table: string, rules: readonly string[]): string {
  const blocks = table.trimEnd().split("\n\n");
  const [answer = "", ...rest] = blocks;
  const failures = rest.filter((block) => block.startsWith("✗"));
  if (failures.length === 0) return table.trimEnd();
  if (rules.length === 0)
    return joined([
      answer,
      ...rest.slice(0, rest.indexOf(failures[0] ?? "")),
      ...failures.slice(0, SHOWN),
      "…",
      ...rest.slice(-1),
    ]);
  const chosen = rules.map((rule) => {
    const found = failures.find((block) => block.split("\n", 2).some((line) => line.trimEnd().endsWith(` ${rule}`)));
    if (found === undefined) throw new Error(`No failure of ${rule} is in the report.`);
    return found;
  });
  return joined([answer, "…", ...chosen, "…"]);
}

const SHOWN = 3;

function joined(blocks: readonly string[]): string {
  return blocks.join("\n\n").replaceAll("…\n\n", "…\n").replaceAll("\n\n…", "\n…");
}

const FORMATS = /(<!-- formats -->).*?(<!-- \/formats -->)/;

/** The README with the formats that are read, by their titles. */
export function withFormats(readme: string): string {
  if (!FORMATS.test(readme)) throw new Error("README.md has no place for the list of formats.");
  return readme.replace(FORMATS, `$1${formats.map(({ title }) => title).join(", ")}$2`);
}
