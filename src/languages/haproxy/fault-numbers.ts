import type { Located, Problem } from "../../model/index.ts";
import { refused, shown } from "./fault.ts";
import { rangeOf, type NumberRange } from "./number-ranges.ts";
import { readInteger } from "./units.ts";
import { formatVersion, type Version } from "./version.ts";

/** What takes a number. */
interface Taken {
  readonly name: string;
  /** None where any number is taken. */
  readonly ranges: readonly NumberRange[] | undefined;
  readonly version: Version | undefined;
}

/** A number that lies outside of what a keyword or parameter takes. */
export function numberFault(
  value: Located<string> | undefined,
  { name, ranges = [], version }: Taken,
): Problem | undefined {
  const range = rangeOf(ranges, version);
  if (!value || value.value === "" || value.doubt || !range) return undefined;
  const { least, most } = range;
  const number = readInteger(value.value);
  if (number >= least && number <= most) return undefined;
  const series = version === undefined || ranges.length === 1 ? "HAProxy" : `HAProxy ${formatVersion(version)}`;
  return refused(
    value.span,
    `${name} ${shown(value.value)} is out of the range of ${series}; write a whole number ${inWords(least, most)}.`,
  );
}

function inWords(least: number, most: number): string {
  return most >= 2 ** 31 - 2 ? `from ${least} on` : `from ${least} to ${most}`;
}
