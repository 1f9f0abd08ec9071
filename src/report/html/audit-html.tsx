import type { VNode } from "preact";
import type { Report } from "../../model/index.ts";
import type { PrintAll } from "../reporter.ts";
import { causesOf } from "../table/causes.ts";
import { readinessOf } from "../table/readiness.ts";
import { visibleReport } from "../table/visible-report.ts";
import { htmlText } from "./document.tsx";

/** The audit report as a page: one environment after the other. */
export const auditHtml: PrintAll<Report> = (reports) => {
  const visible = reports.map(visibleReport);
  const names = visible.map(({ environment }) => environment.name).join(", ");
  return htmlText({
    title: `Production readiness of ${names}`,
    body: (
      <main>
        {visible.map((report) => (
          <Environment report={report} />
        ))}
      </main>
    ),
  });
};

function Environment({ report }: { readonly report: Report }): VNode {
  const { sentence } = readinessOf(report, causesOf(report));
  return (
    <article>
      <h1>Production readiness of {report.environment.name}</h1>
      <p>{sentence}</p>
    </article>
  );
}
