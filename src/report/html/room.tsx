import type { VNode } from "preact";
import { isMissing } from "../annex.ts";
import type { Planned } from "../plan/planned.ts";
import { backendTable } from "../plan/backend-block.ts";
import { diskOutcome, fillTable } from "../plan/disk-block.ts";
import { needLine } from "../plan/short-block.ts";
import { DataTable } from "./data-table.tsx";
import { DiskBars } from "./disk-bars.tsx";
import { HostMemory } from "./host-memory.tsx";
import { LoadOf } from "./load-of.tsx";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";

/** Memory, disks and load against what there is. */
export function Room({ subject: { annex, key } }: { readonly subject: Subject }): VNode {
  const { plan } = annex;
  if (isMissing(plan)) return <Section id={`${key}room`} title="Room" lead={plan.missing} />;
  return (
    <Section
      id={`${key}room`}
      title="Room"
      lead="What the processes may take against the memory of each host, the disks against the line where a restored copy fits, and the load that the backends carry."
    >
      <Memory planned={plan} id={key} />
      <Disks planned={plan} id={key} />
      <Load planned={plan} id={key} />
    </Section>
  );
}

interface PartProps {
  readonly planned: Planned;
  readonly id: string;
}

function Memory({ planned, id }: PartProps): VNode | null {
  const hosts = planned.answer.ram.filter(({ processes }) => processes.length > 0);
  if (hosts.length === 0) return null;
  return (
    <>
      <h3>Memory</h3>
      {hosts.slice(0, MOST).map((answer, index) => (
        <HostMemory answer={answer} inputs={planned.inputs} id={`${id}memory${index + 1}`} />
      ))}
      {hosts.length > MOST && <p class="more">{hosts.length - MOST} more hosts: punchlist plan tells of each.</p>}
    </>
  );
}

const MOST = 12;

function Disks({ planned: { answer, inputs }, id }: PartProps): VNode | null {
  if (answer.disks.length === 0) return null;
  const outcome = diskOutcome(answer.disks);
  return (
    <>
      <h3>Disks</h3>
      <p>{outcome.slice(0, 1).toUpperCase() + outcome.slice(1)}</p>
      <DiskBars answers={answer.disks} inputs={inputs} id={`${id}disks`} />
      <DataTable data={fillTable(answer.disks)} caption="How full the disks are" />
    </>
  );
}

function Load({ planned: { answer, inputs }, id }: PartProps): VNode | null {
  const { backends, sizing } = answer;
  if (backends.length === 0 && !sizing) return null;
  return (
    <>
      <h3>Load</h3>
      {sizing && <p>At the peak: {needLine(sizing)}</p>}
      {backends.length > FEW ? (
        <DataTable
          data={backendTable(backends, inputs.load)}
          caption="What each backend carries, by the time that a request takes"
        />
      ) : (
        backends.map((backend, index) => <LoadOf backend={backend} inputs={inputs} id={`${id}load${index + 1}`} />)
      )}
    </>
  );
}

const FEW = 3;
