import type { Report, Role } from "../../model/index.ts";
import type { Annex } from "../annex.ts";
import { eachText } from "../each-text.ts";
import type { PrintAll } from "../reporter.ts";
import { causesOf } from "../table/causes.ts";
import { visibleReport } from "../table/visible-report.ts";
import { terminalText } from "../terminal-text.ts";
import { htmlText } from "./document.tsx";
import { EnvironmentChapter } from "./environment-chapter.tsx";
import { Parity } from "./parity.tsx";
import { titleOf, type Subject } from "./subject.ts";

/** The audit report as a page: production first, then the other environments, and staging against production. */
export const auditHtml: PrintAll<Report> = (reports, { annexes }) => {
  const subjects = reports.toSorted(byRole).map((report, index): Subject => {
    const visible = visibleReport(report);
    const { name, root } = report.environment;
    const { whatIf, ...annex } = annexes?.get(name) ?? { ...NOT_ASKED, folder: lastStep(root) };
    return {
      report: visible,
      // One page runs one program: that of production, which comes first.
      annex: { ...eachText(annex, terminalText), ...(index === 0 && whatIf && { whatIf }) },
      causes: causesOf(visible),
      key: index === 0 ? "" : `env${index + 1}-`,
    };
  });
  const names = [...new Set(subjects.map(titleOf))].join(", ");
  const parity = <Parity subjects={subjects} />;
  const program = subjects[0]?.annex.whatIf?.script;
  return htmlText({
    title: `Production readiness of ${names}`,
    body: (
      <main>
        {subjects.map((subject, index) => (
          <EnvironmentChapter subject={subject} parity={index === 0 ? parity : null} />
        ))}
      </main>
    ),
    ...(program !== undefined && { scripts: [program] }),
  });
};

function lastStep(path: string): string {
  return path.split("/").findLast((step) => step !== "" && step !== ".") ?? path;
}

function byRole(a: Report, b: Report): number {
  return ROLES.indexOf(a.environment.role) - ROLES.indexOf(b.environment.role);
}

const ROLES: readonly Role[] = ["production", "staging", "development"];

/** A report that was made without the models, as another program may. */
const NOT_ASKED: Omit<Annex, "folder"> = {
  sla: { missing: "The models were not asked for this report; punchlist report asks them." },
  plan: { missing: "The models were not asked for this report; punchlist report asks them." },
};
