import type { VNode } from "preact";
import { daysBetween } from "../../model/day.ts";
import type { Waiver } from "../../model/index.ts";
import { amount } from "../table/amount.ts";
import { causesOf, type Cause } from "../table/causes.ts";
import { subjectCount } from "../table/subjects.ts";
import { waivedBy } from "../waived-by.ts";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";

/** Failures that somebody answers for, the one that ends first on top; nothing where there are none. */
export function Waivers({ subject: { report, key } }: { readonly subject: Subject }): VNode | null {
  const rows = causesOf(report, "waived").flatMap(rowsOf).toSorted(byEnd);
  if (rows.length === 0) return null;
  return (
    <Section
      id={`${key}waivers`}
      title="Accepted for a time"
      lead="These fail, and somebody bears it until the day given; then they count again."
    >
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">Until</th>
              <th scope="col">What is accepted</th>
              <th scope="col">Why</th>
              <th scope="col">Who answers for it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cause, waiver }) => (
              <tr>
                <td class="day">
                  {waiver.until ?? "no end given"}
                  <small>{left(waiver, report.today)}</small>
                </td>
                <td>
                  {cause.fault}
                  <small>
                    {cause.item} · {subjectCount(cause.subjects) ?? cause.subjects[0]?.address}
                  </small>
                </td>
                <td>{waiver.reason}</td>
                <td>{waivedBy(waiver)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface Row {
  readonly cause: Cause;
  readonly waiver: Waiver;
}

function rowsOf(cause: Cause): readonly Row[] {
  const distinct = new Map(
    cause.subjects.flatMap(({ waiver }) => (waiver ? [[JSON.stringify(waiver), waiver] as const] : [])),
  );
  return [...distinct.values()].map((waiver) => ({ cause, waiver }));
}

/** Those without an end come last. */
function byEnd({ waiver: { until: a = "9999" } }: Row, { waiver: { until: b = "9999" } }: Row): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function left({ until }: Waiver, today: string): string {
  return until === undefined ? "" : `${amount(daysBetween(today, until), "day", "days")} left`;
}
