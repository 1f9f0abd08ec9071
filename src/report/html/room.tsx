import type { VNode } from "preact";
import type { RamAnswer } from "../../plan/capacity/ram.ts";
import { isMissing } from "../annex.ts";
import type { Planned } from "../plan/planned.ts";
import { backendTable } from "../plan/backend-block.ts";
import { diskOutcome, fillTable } from "../plan/disk-block.ts";
import { needLine } from "../plan/short-block.ts";
import { listed } from "../table/amount.ts";
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
    <Section id={`${key}room`} title="Room" lead={leadOf(plan)}>
      <Memory planned={plan} id={key} />
      <Disks planned={plan} id={key} />
      <Load planned={plan} id={key} />
      <Lacking planned={plan} />
    </Section>
  );
}

function leadOf({ answer: { ram, disks, backends, sizing } }: Planned): string {
  const told = listed([
    ...(ram.some(hasProcesses) ? ["what the processes may take against the memory there is"] : []),
    ...(disks.length > 0 ? ["the disks against the line where a restored copy fits"] : []),
    ...(backends.length > 0 || sizing ? ["the load that the backends carry"] : []),
  ]);
  return `${told.slice(0, 1).toUpperCase()}${told.slice(1)}.`;
}

function hasProcesses({ processes }: RamAnswer): boolean {
  return processes.length > 0;
}

/** What no file tells, and how to have it told. */
function Lacking({ planned: { answer } }: { readonly planned: Planned }): VNode | null {
  const lacking = [
    ...(answer.ram.some(({ verdict }) => "memoryBytes" in verdict) ? [] : ["how much memory the hosts have"]),
    ...(answer.disks.length > 0 ? [] : ["how full their disks are"]),
  ];
  if (lacking.length === 0) return null;
  return (
    <p>
      No file tells {listed(lacking)}: put the output of df -P and /proc/meminfo of each host among the files, or
      declare hosts in punchlist.yaml.
    </p>
  );
}

interface PartProps {
  readonly planned: Planned;
  readonly id: string;
}

function Memory({ planned, id }: PartProps): VNode | null {
  const hosts = planned.answer.ram.filter(hasProcesses);
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
