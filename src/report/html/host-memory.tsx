import type { VNode } from "preact";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { RamAnswer } from "../../plan/capacity/ram.ts";
import { memoryBar, processTable, ramOutcome } from "../plan/ram-block.ts";
import { StackedBars } from "../svg/stacked-bars.tsx";
import { DataTable } from "./data-table.tsx";

/** What takes a host's memory; where the host is not known, what is needed. */
export function HostMemory({
  answer,
  inputs,
  id,
}: {
  readonly answer: RamAnswer;
  readonly inputs: CapacityInputs;
  readonly id: string;
}): VNode {
  const { host, verdict, processesBytes } = answer;
  const name = host ?? "the processes that no file places on a host";
  const outcome = ramOutcome(answer, inputs);
  const processes =
    host === undefined ? inputs.unplaced : (inputs.hosts.find((each) => each.name === host)?.processes ?? []);
  return (
    <div class="host">
      <p>
        <strong>{host ?? "No host named"}</strong>: {outcome}
      </p>
      {"memoryBytes" in verdict && (
        <StackedBars
          id={id}
          title={`Memory of ${name}`}
          summary={outcome}
          data={memoryBar(processesBytes, verdict)}
          limit={{ label: "memory", value: verdict.memoryBytes }}
        />
      )}
      <details class="fold">
        <summary>What each process takes</summary>
        <DataTable data={processTable(processes, answer)} caption={`Processes of ${name}`} />
      </details>
    </div>
  );
}
