import type { VNode } from "preact";
import type { SlaAnswer } from "../../plan/sla/answer.ts";
import { formatBudget, formatExpected } from "../format-duration.ts";
import { expected, ownBudget } from "../sla/box.ts";
import { ChartFigure, percent } from "../svg/figure.tsx";

/** What may be down beside what is to be expected, with what the few records leave open; nothing where nothing is promised. */
export function AllowedBar({ answer, id }: { readonly answer: SlaAnswer; readonly id: string }): VNode | null {
  const own = ownBudget(answer);
  if (!own?.allowed) return null;
  const hours = expected(answer, own);
  const { downtimePerYear } = answer.headline;
  const share = downtimePerYear.value > 0 ? hours / downtimePerYear.value : 0;
  const range = downtimePerYear.interval && {
    low: downtimePerYear.interval.low * share,
    high: downtimePerYear.interval.high * share,
  };
  const allowed = own.allowed.value;
  const scale = Math.max(allowed, hours, range?.high ?? 0) * ROOM || 1;
  const at = (value: number): string => percent(value / scale);
  const between = range ? `, ${formatExpected(range.low)} to ${formatExpected(range.high)} possible` : "";
  const over = hours > allowed;
  return (
    <ChartFigure
      id={id}
      title={`Allowed and expected downtime, ${own.window}`}
      summary={`${formatBudget(allowed)} may be down and ${formatExpected(hours)} are to be expected on average${between}.`}
      height={HEIGHT}
      table={{
        columns: ["", "Hours down"],
        rows: [
          ["allowed", formatBudget(allowed)],
          ["expected", `${formatExpected(hours)}${between}`],
        ],
      }}
    >
      <rect class="allowed" x="0" y={TOP} width={at(allowed)} height={THICK} />
      <rect class={over ? "expected over" : "expected"} x="0" y={TOP + 8} width={at(hours)} height={THICK - 16} />
      {range && (
        <g class="whisker">
          <line x1={at(range.low)} x2={at(range.high)} y1={MIDDLE} y2={MIDDLE} />
          <line x1={at(range.low)} x2={at(range.low)} y1={MIDDLE - 5} y2={MIDDLE + 5} />
          <line x1={at(range.high)} x2={at(range.high)} y1={MIDDLE - 5} y2={MIDDLE + 5} />
        </g>
      )}
      <line class="limit" x1={at(allowed)} x2={at(allowed)} y1={TOP - 6} y2={TOP + THICK + 6} />
      <text x={at(allowed)} y={TOP - 10} text-anchor={allowed / scale > 0.5 ? "end" : "start"}>
        {`allowed ${formatBudget(allowed)}`}
      </text>
      <text x="0" y={TOP + THICK + 22}>
        {`expected ${formatExpected(hours)}${between}`}
      </text>
    </ChartFigure>
  );
}

const TOP = 26;
const THICK = 30;
const MIDDLE = TOP + THICK / 2;
const HEIGHT = TOP + THICK + 30;
/** A little more than the longest bar. */
const ROOM = 1.04;
