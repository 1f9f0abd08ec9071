import type { VNode } from "preact";
import { isMissing } from "../annex.ts";
import { formatDiskBytes } from "../format-bytes.ts";
import { formatExpected } from "../format-duration.ts";
import { roughBytes } from "../plan/byte-range.ts";
import { whole } from "../sla/words.ts";
import { judgedFiles } from "../table/judged-files.ts";
import type { Subject } from "./subject.ts";

/** Five numbers that people remember; what the models do not know gives its place to what the audit counted. */
export function Figures({ subject }: { readonly subject: Subject }): VNode {
  const figures = [...auditFigures(subject), ...slaFigures(subject), ...planFigures(subject), ...counted(subject)];
  return (
    <ul class="figures">
      {figures.slice(0, 5).map(({ value, name, tone }) => (
        <li class={tone}>
          <strong>{value}</strong>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

interface Shown {
  readonly value: string;
  readonly name: string;
  readonly tone?: "fail" | "pass";
}

function auditFigures({ report: { summary } }: Subject): readonly Shown[] {
  const { fail, unknown } = summary.items;
  return [
    { value: String(fail), name: fail === 1 ? "item fails" : "items fail", tone: fail > 0 ? "fail" : "pass" },
    { value: String(unknown), name: unknown === 1 ? "item open" : "items open" },
  ];
}

function slaFigures({ annex: { sla } }: Subject): readonly Shown[] {
  if (isMissing(sla)) return [];
  const { downtimePerYear, lossPerYear } = sla.headline;
  const loss = lossPerYear && {
    value: whole(Number(lossPerYear.value.toPrecision(3)), lossPerYear.unit, { unicode: true }),
    name: "expected loss a year",
  };
  return [loss ?? { value: formatExpected(downtimePerYear.value), name: "expected down a year" }];
}

function planFigures({ annex: { plan } }: Subject): readonly Shown[] {
  if (isMissing(plan)) return [];
  const left = plan.answer.ram.flatMap(({ verdict }) => ("memoryBytes" in verdict ? [verdict.pageCacheBytes] : []));
  const [tightest] = left.toSorted((a, b) => a.low - b.low);
  const fills = plan.answer.disks.flatMap(({ fill }) => fill ?? []);
  const lacking = Math.max(0, ...fills.map(({ copyLacksBytes }) => copyLacksBytes));
  const fullest = Math.max(0, ...fills.map(({ share }) => share.high));
  return [
    ...(tightest ? [memoryFigure(tightest)] : []),
    ...(fills.length === 0
      ? []
      : [
          lacking > 0
            ? { value: formatDiskBytes(lacking), name: "disk missing to restore", tone: "fail" as const }
            : { value: `${Math.ceil(fullest * 100)} %`, name: "full, the fullest disk" },
        ]),
  ];
}

/** What is missing for certain counts for more than what may be missing. */
function memoryFigure({ low, high }: { readonly low: number; readonly high: number }): Shown {
  if (high < 0) return { value: roughBytes(-high), name: "memory missing at least", tone: "fail" };
  if (low < 0) return { value: roughBytes(-low), name: "memory missing at most", tone: "fail" };
  return { value: roughBytes(low), name: "memory to spare" };
}

function counted({ report, causes }: Subject): readonly Shown[] {
  const { summary } = report;
  const files = judgedFiles(report).length;
  return [
    { value: String(summary.pass), name: summary.pass === 1 ? "check passes" : "checks pass" },
    { value: String(causes.length), name: causes.length === 1 ? "cause of failures" : "causes of failures" },
    { value: String(files), name: files === 1 ? "file judged" : "files judged" },
  ];
}
