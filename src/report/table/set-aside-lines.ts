import type { Report } from "../../model/index.ts";
import { setAsideText } from "../set-aside-text.ts";
import { wrapText } from "../wrap-text.ts";
import { amount, listed } from "./amount.ts";
import type { Style } from "./style.ts";

/** What of the folder is judged where that is not all: the paths that were named, and what nobody named. */
export function setAsideLines({ environment, off = [] }: Report, { prose }: Style): readonly string[] {
  const { root, narrowed, since, files, leftOut = 0 } = environment;
  const aside = setAsideText(files);
  return [
    ...(narrowed ? [`Judged: ${listed(narrowed)}; the rest of ${root} is read as context.`] : []),
    ...(since === undefined ? [] : [`Told: what changed since ${since}, and what fails because of it.`]),
    ...(aside === undefined ? [] : [`Set aside: ${aside}; name them to have them judged.`]),
    ...(leftOut === 0
      ? []
      : [`Left out by files in punchlist.yaml: ${amount(leftOut, "file", "files")} of formats that are read.`]),
    ...(off.length === 0 ? [] : [`Switched off by punchlist.yaml: ${listed(few(off))}.`]),
  ].flatMap((line) => wrapText(line, prose));
}

function few(ids: readonly string[]): readonly string[] {
  const more = ids.length - MOST_RULES;
  return more <= 1 ? ids : [...ids.slice(0, MOST_RULES), `${more} more`];
}

/** Rules that are named one by one. */
const MOST_RULES = 8;
