import type { Entries, Known } from "../input/input.ts";
import { OPERATING, SLA } from "../input/table.ts";
import { listed, type Listed, valueAt } from "../input/walk.ts";
import type { InputRow } from "./answer.ts";
import type { OptionInputs, SlaInputs } from "./inputs.ts";

/** Every input with its value in words and its origin: those of how things are, then what each measure changes. */
export function inputRows({ baseline, options, run, topology, outages }: SlaInputs): readonly InputRow[] {
  const own = rowsOf(OPERATING, baseline);
  return [
    ...own,
    ...rowsOf({ topology: SLA.topology }, { ...baseline, topology }),
    ...rowsOf({ outages: SLA.outages }, { ...baseline, outages }),
    ...options
      .filter(({ measures }) => measures.length === 1)
      .flatMap((option) => measureRows(option, own, baseline.cost?.currency.value ?? "")),
    ...rowsOf({ run: SLA.run }, { ...baseline, run }),
  ];
}

/** A measure's price, and the inputs that are not as they were. */
function measureRows(
  { measures, yearly, inputs }: OptionInputs,
  own: readonly InputRow[],
  currency: string,
): readonly InputRow[] {
  const name = measures.join("");
  const changed = rowsOf(OPERATING, inputs).filter((each) => !own.some((row) => isSame(row, each)));
  return [
    { key: `${name}: yearly`, value: `${yearly.value} ${currency} a year`, source: yearly.source },
    ...changed.map((each) => ({ ...each, key: `${name}: ${each.key}` })),
  ];
}

function isSame(a: InputRow, b: InputRow): boolean {
  return a.key === b.key && a.value === b.value && a.source.where === b.source.where;
}

function rowsOf(entries: Entries, known: Known): readonly InputRow[] {
  return listed(entries).flatMap((each) => each.input.rows?.(known, each.key) ?? ownRow(each, known));
}

function ownRow({ key, input }: Listed, known: Known): readonly InputRow[] {
  const given = valueAt(known, key);
  if (!given || !input.text || input.shown?.(given.value, known) === false) return [];
  return [{ key, value: input.text(given, known), source: given.source }];
}
