import { daysBetween } from "../../model/day.ts";
import type { Report, Waiver } from "../../model/index.ts";
import { waivedBy } from "../waived-by.ts";
import { wrapText } from "../wrap-text.ts";
import { amount } from "./amount.ts";
import { causeInShort } from "./cause-block.ts";
import { causesOf, type Cause } from "./causes.ts";
import { INDENT } from "./place-rows.ts";
import type { Style } from "./style.ts";

/** What somebody answers for, and until when. */
export function waivedLines(report: Report, style: Style): readonly string[] {
  const causes = causesOf(report, "waived");
  if (causes.length === 0) return [];
  return [
    style.paint.bold(`Waived (${causes.length})`),
    ...causes.flatMap((cause) => [
      ...causeInShort(cause, { places: true }, style),
      ...waiversOf(cause).flatMap((each) => until(each, style)),
    ]),
  ];
}

function waiversOf({ subjects }: Cause): readonly Waiver[] {
  const distinct = new Map(subjects.flatMap(({ waiver }) => (waiver ? [[JSON.stringify(waiver), waiver]] : [])));
  return [...distinct.values()];
}

function until({ until, reason, ...who }: Waiver, { prose, today, paint }: Style): readonly string[] {
  const days = until === undefined ? Infinity : daysBetween(today, until);
  const soon = days <= WARNING_DAYS;
  const end = until === undefined ? "" : `until ${until} ${soon ? `(in ${amount(days, "day", "days")}) ` : ""}`;
  const lines = wrapText(`${end}by ${waivedBy(who)}: ${reason}`, prose - INDENT.length);
  return lines.map((line) => INDENT + (soon ? paint.yellow(line) : line));
}

/** A waiver that ends within this many days needs its owner's attention now. */
const WARNING_DAYS = 14;
