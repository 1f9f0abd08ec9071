import type { JSX } from "preact";
import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { BackendAnswer, PlannedBackend } from "../../plan/capacity/backend.ts";
import { type DiskAnswer, LINE_SHARE } from "../../plan/capacity/disk.ts";
import type { CapacityInputs, DiskInput } from "../../plan/capacity/inputs.ts";
import type { RamAnswer } from "../../plan/capacity/ram.ts";
import type { LineChart } from "../../report/chart/line-chart.ts";
import { formatBytes, formatDiskBytes } from "../../report/format-bytes.ts";
import { formatRateLimit } from "../../report/format-rate.ts";
import { formatSeconds } from "../../report/format-seconds.ts";
import { diskChart } from "../../report/plan/disk-chart.ts";
import { latencyChart } from "../../report/plan/latency-chart.ts";
import { ramOutcome } from "../../report/plan/ram-block.ts";
import { Lines } from "../../report/svg/lines.tsx";
import { StackedBars } from "../../report/svg/stacked-bars.tsx";

interface RoomProps {
  readonly inputs: CapacityInputs;
  /** Undefined while it is computed. */
  readonly answer: CapacityAnswer | undefined;
}

/** Memory, load and disks. */
export function Room({ inputs, answer }: RoomProps): JSX.Element | null {
  if (!answer) return <p class="waits">Memory, load and disks are computed …</p>;
  const ram = answer.ram.filter(({ processes }) => processes.length > 0);
  if (ram.length + answer.backends.length + answer.disks.length === 0) return null;
  return (
    <section aria-labelledby="what-if-room-title">
      <h3 id="what-if-room-title">Room: memory, load, disks</h3>
      {ram.map((each, index) => (
        <Memory answer={each} inputs={inputs} id={`chart-memory-${index}`} />
      ))}
      {answer.backends.map((backend, index) => (
        <Load answer={backend} inputs={inputs} id={`chart-load-${index}`} />
      ))}
      {answer.disks.map((disk, index) => (
        <Disk answer={disk} input={inputs.disks[index]} id={`chart-disk-${index}`} />
      ))}
    </section>
  );
}

function Memory({
  answer,
  inputs,
  id,
}: {
  readonly answer: RamAnswer;
  readonly inputs: CapacityInputs;
  readonly id: string;
}): JSX.Element {
  const { host, verdict, processesBytes } = answer;
  const outcome = `Memory${host === undefined ? "" : ` of ${host}`}: ${ramOutcome(answer, inputs)}`;
  const known = "memoryBytes" in verdict ? verdict : undefined;
  const values = [known?.systemBytes ?? 0, processesBytes.low, processesBytes.high - processesBytes.low];
  return (
    <>
      <p>{outcome}</p>
      <StackedBars
        id={id}
        title={`What takes memory${host === undefined ? "" : ` on ${host}`}`}
        summary={outcome}
        data={{
          phases: ["system", "processes at least", "more at the most"],
          bars: [{ label: "at the most", values }],
          write: formatBytes,
        }}
        {...(known && { limit: { label: "there are", value: known.memoryBytes } })}
      />
    </>
  );
}

function Load({
  answer,
  inputs,
  id,
}: {
  readonly answer: BackendAnswer;
  readonly inputs: CapacityInputs;
  readonly id: string;
}): JSX.Element {
  if (answer.kind === "slots-unknown")
    return (
      <p>{`What ${answer.name} carries cannot be told: on how many requests do its ${answer.servers} servers work at once?`}</p>
    );
  const { load } = inputs;
  const outcome = loadOutcome(answer, inputs);
  const peak = load.peakBackend === answer.name ? load.peakPerSecond?.value : undefined;
  return (
    <>
      <p>{outcome}</p>
      <Lines
        id={id}
        title={`How long 95 of 100 requests to ${answer.name} take, by how many come`}
        summary={outcome}
        data={latencyChart(answer, load)}
        marks={peak === undefined ? [] : [{ label: `peak ${formatRateLimit(peak)}`, x: peak }]}
      />
    </>
  );
}

function loadOutcome({ name, limits, queue, atPeak }: PlannedBackend, { load }: CapacityInputs): string {
  const limit = limits.find(({ serviceSeconds }) => serviceSeconds === load.serviceSeconds.value)?.states[0];
  const target = `95 of 100 within ${formatSeconds(load.targetP95Seconds.value)}`;
  const carries =
    limit?.kind === "load"
      ? `carries ${formatRateLimit(queue.kind === "own" ? limit.own : limit.shared)} with ${target}`
      : `never answers ${target}`;
  const peak = atPeak ? ` At the peak ${Math.floor(atPeak.inTime * 1000) / 10} % are in time.` : "";
  return `${name} ${carries}, if a request takes ${formatSeconds(load.serviceSeconds.value)}.${peak}`;
}

function Disk({
  answer,
  input,
  id,
}: {
  readonly answer: DiskAnswer;
  readonly input: DiskInput | undefined;
  readonly id: string;
}): JSX.Element | null {
  const { mount, fill, date, growth } = answer;
  if (!fill) return null;
  const outcome = `${mount} is ${Math.ceil(fill.share.high * 100)} % full${growthText(growth)}${date.kind === "date" ? `; it reaches the ${LINE} line between ${date.from} and ${date.to}` : ""}.`;
  const chart =
    date.kind === "date" && input ? diskChart(input, fill.lineBytes, date) : growth && growing(fill, growth);
  return (
    <>
      <p>{outcome}</p>
      {chart ? (
        <Lines id={id} title={`${mount}, to the ${LINE} line`} summary={outcome} data={chart} />
      ) : (
        <StackedBars
          id={id}
          title={`${mount}, to the ${LINE} line`}
          summary={outcome}
          data={{
            phases: ["used", "free"],
            bars: [{ label: mount, values: [fill.usedBytes, fill.availableBytes] }],
            write: formatDiskBytes,
          }}
          room={1}
          limit={{ label: `${LINE} line`, value: fill.lineBytes }}
        />
      )}
    </>
  );
}

const LINE = `${Math.round(LINE_SHARE * 100)} %`;

function growthText(growth: DiskAnswer["growth"]): string {
  if (!growth) return "";
  return growth.daysToLine === 0
    ? `, above the ${LINE} line, and full in ${monthsText(growth.daysToFull)}`
    : `, at the ${LINE} line in ${monthsText(growth.daysToLine)} and full in ${monthsText(growth.daysToFull)}`;
}

function monthsText(days: number): string {
  return days > 90 ? `${Math.floor((days * 12) / 365)} months` : `${Math.floor(days)} days`;
}

/** A straight line from now until nothing can be written. */
function growing(
  fill: NonNullable<DiskAnswer["fill"]>,
  { bytesPerDay, daysToFull }: NonNullable<DiskAnswer["growth"]>,
): LineChart {
  const points = [0, daysToFull].map((days) => ({ x: (days * 12) / 365, y: fill.usedBytes + bytesPerDay * days }));
  return {
    x: { label: "months from now", write: (months) => String(Math.round(months)) },
    y: { label: "used", write: formatDiskBytes },
    series: [{ label: "if it grows on like that", points }],
    target: { label: `${LINE} line`, y: fill.lineBytes },
  };
}
