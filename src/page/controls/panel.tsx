import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import type { Field } from "../scenario/field.ts";
import { GROUPS } from "../scenario/operating-fields.ts";
import { roomFields } from "../scenario/room-fields.ts";
import type { Changes } from "../scenario/what-if.ts";
import { FieldRow } from "./field-row.tsx";

interface PanelProps {
  /** Of the scenario that is shown. */
  readonly inputs: OperatingInputs;
  readonly scenario: string;
  /** What is changed in it, and for all. */
  readonly changes: Changes;
  readonly room:
    | { readonly base: CapacityInputs; readonly inputs: CapacityInputs; readonly changes: Changes }
    | undefined;
  readonly change: (key: string, text: string | undefined) => void;
}

/** All inputs: first what holds for every scenario, then what is part of the one that is shown, then machines and load. */
export function Panel({ inputs, scenario, changes, room, change }: PanelProps): JSX.Element {
  // On a phone the groups would push all results out of sight.
  const wide = useMemo(() => matchMedia("(min-width: 56.01rem)").matches, []);
  return (
    <div class="panel">
      {GROUPS.map(({ title, shared, fields }) => (
        <details class="group" open={wide}>
          <summary>
            {title}
            <span class="scope">{shared ? "in all scenarios" : `in “${scenario}”`}</span>
          </summary>
          {fields.map((field) => (
            <OperatingRow field={field} inputs={inputs} scenario={scenario} changes={changes} change={change} />
          ))}
        </details>
      ))}
      {room && (
        <details class="group">
          <summary>
            Machines and load<span class="scope">in all scenarios</span>
          </summary>
          {roomFields(room.base).map((field) => {
            const given = field.given(room.inputs);
            const changed = room.changes[field.key];
            return (
              <FieldRow
                key={field.key}
                id={idOf(field.key)}
                label={field.label}
                question={field.question}
                control={field.control}
                text={changed ?? (given && field.write(given.value))}
                source={given?.source}
                changed={changed !== undefined}
                problem={(text) => field.problem(text)}
                take={(text) => {
                  change(field.key, text);
                }}
              />
            );
          })}
        </details>
      )}
    </div>
  );
}

interface OperatingRowProps {
  readonly field: Field;
  readonly inputs: OperatingInputs;
  readonly scenario: string;
  readonly changes: Changes;
  readonly change: (key: string, text: string | undefined) => void;
}

function OperatingRow({ field, inputs, scenario, changes, change }: OperatingRowProps): JSX.Element | null {
  const { key, label, question, control } = field;
  if (field.shown && !field.shown(inputs)) return null;
  return (
    <FieldRow
      key={`${scenario} ${key}`}
      id={idOf(key)}
      label={label}
      question={question}
      control={control}
      text={field.text(inputs)}
      source={field.source(inputs)}
      changed={Object.hasOwn(changes, key)}
      problem={(text) => {
        const written = field.write(inputs, text);
        return "problem" in written ? written.problem : undefined;
      }}
      take={(text) => {
        change(key, text);
      }}
    />
  );
}

function idOf(key: string): string {
  return `input-${key.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
