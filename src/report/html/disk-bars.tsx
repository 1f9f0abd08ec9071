import type { VNode } from "preact";
import { LINE_SHARE, type DiskAnswer } from "../../plan/capacity/disk.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import { dateWords } from "../plan/disk-block.ts";
import { diskChart } from "../plan/disk-chart.ts";
import { ChartFigure, percent } from "../svg/figure.tsx";
import { Lines } from "../svg/lines.tsx";

interface DiskBarsProps {
  readonly answers: readonly DiskAnswer[];
  readonly inputs: CapacityInputs;
  readonly id: string;
}

/** How full each disk is against the line of 40 %, and when those with a history reach it. */
export function DiskBars({ answers, inputs, id }: DiskBarsProps): VNode {
  const known = answers.filter(({ fill }) => fill).slice(0, MOST);
  return (
    <>
      {known.length > 0 && <Fills answers={known} id={id} />}
      {answers.map((answer, index) => (
        <Growth answer={answer} inputs={inputs} id={`${id}${index + 1}`} />
      ))}
    </>
  );
}

const MOST = 12;

function Fills({ answers, id }: { readonly answers: readonly DiskAnswer[]; readonly id: string }): VNode {
  const above = answers.filter(({ fill }) => fill && fill.share.low > LINE_SHARE).length;
  return (
    <ChartFigure
      id={id}
      title="Disks against the line of 40 %"
      summary={`${above} of ${answers.length} are above the line.`}
      height={TOP + answers.length * ROW}
      table={{ columns: ["Disk", "Full"], rows: answers.map((each) => [nameOf(each), shareOf(each)]) }}
    >
      {answers.map((answer, row) => (
        <Fill answer={answer} y={TOP + row * ROW} />
      ))}
      <line
        class="limit"
        x1={percent(LINE_SHARE)}
        x2={percent(LINE_SHARE)}
        y1={TOP - 8}
        y2={TOP + answers.length * ROW}
      />
      <text class="note" x={percent(LINE_SHARE)} y={TOP - 12}>
        40 %: a restored copy fits
      </text>
    </ChartFigure>
  );
}

const TOP = 26;
const ROW = 44;

function Fill({ answer, y }: { readonly answer: DiskAnswer; readonly y: number }): VNode | null {
  const { fill } = answer;
  if (!fill) return null;
  return (
    <g>
      <text x="0" y={y + 13}>
        {nameOf(answer)}
      </text>
      <text class="value" x="100%" y={y + 13} text-anchor="end">
        {shareOf(answer)}
      </text>
      <rect class="track" x="0" y={y + 19} width="100%" height="14" />
      <rect
        class={fill.share.low > LINE_SHARE ? "expected over" : "expected"}
        x="0"
        y={y + 19}
        width={percent(Math.min(1, fill.share.high))}
        height="14"
      />
    </g>
  );
}

function nameOf({ host, mount }: DiskAnswer): string {
  return `${mount} of ${host}`;
}

function shareOf({ fill }: DiskAnswer): string {
  return fill ? `${Math.ceil(fill.share.high * 100)} % full` : "not known";
}

/** Readings and the line through them, for a disk whose growth is known. */
function Growth({
  answer,
  inputs,
  id,
}: {
  readonly answer: DiskAnswer;
  readonly inputs: CapacityInputs;
  readonly id: string;
}): VNode | null {
  const { host, mount, fill, date } = answer;
  const input = inputs.disks.find((each) => each.host === host && each.mount === mount);
  if (date.kind !== "date" || !fill || !input) return null;
  const words = `${mount} ${dateWords(date)}`;
  return (
    <>
      <p>{words}</p>
      <Lines
        id={id}
        title={`${mount} of ${host} on its way to the line of 40 %`}
        summary={words}
        data={diskChart(input, fill.lineBytes, date)}
        points={[0]}
      />
    </>
  );
}
