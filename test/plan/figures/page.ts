import { errorOf, type Point } from "./point.ts";

/** The page that lists the figures; `npx tsx test/plan/figures/write.ts` writes it. */
export function figuresPage(points: readonly Point[]): string {
  const sections = [...new Set(points.map(({ section }) => section))];
  return `# Figures, and how far they are off

Each number that the calculators print here stands beside the same number by other means: a slow and simple program of
\`test/plan/reference\`, a formula, or a publication. A test fails when one is further off than it may be. A published figure is known to
the digits that were published.

${sections.map((section) => table(section, points)).join("\n\n")}

Lognormal repairs with people at work in office hours, cost bands, failover, factors and repair that rests with the office are compared
with \`test/plan/reference/outage.ts\` in \`test/plan/incident/exact-means.test.ts\`, each to 1e-6.
`;
}

function table(section: string, points: readonly Point[]): string {
  const rows = points.filter((point) => point.section === section).map(row);
  return [
    `## ${section}`,
    "",
    "| figure | printed | reference | by | off by at most |",
    "| --- | ---: | ---: | --- | ---: |",
    ...rows,
  ].join("\n");
}

function row(point: Point): string {
  const { what, unit, printed, reference, by } = point;
  return `| ${what} | ${digits(printed)} ${unit} | ${digits(reference)} ${unit} | ${by} | ${bound(errorOf(point))} |`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(7)));
}

/** The power of ten above an error: the last digits of a double are no two machines' same. */
function bound(error: number): string {
  return `1e${Math.max(-9, Math.ceil(Math.log10(Math.max(error, 1e-300))))}`;
}
