import type { VNode } from "preact";
import type { BackendAnswer } from "../../plan/capacity/backend.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import { backendOutcome } from "../plan/backend-block.ts";
import { latencyChart } from "../plan/latency-chart.ts";
import { Lines } from "../svg/lines.tsx";

/** What a backend carries, and how long requests take as the load grows. */
export function LoadOf({
  backend,
  inputs,
  id,
}: {
  readonly backend: BackendAnswer;
  readonly inputs: CapacityInputs;
  readonly id: string;
}): VNode {
  const outcome = backendOutcome(backend, inputs.load);
  return (
    <div class="load">
      <p>
        <strong>{backend.name}</strong>: {outcome}
      </p>
      {backend.kind === "planned" && (
        <Lines
          id={id}
          title={`Time within which 95 of 100 requests to ${backend.name} are answered, by load`}
          summary={outcome}
          data={latencyChart(backend, inputs.load)}
        />
      )}
    </div>
  );
}
