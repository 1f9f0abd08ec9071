import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { readTime } from "./units.ts";
import type { Version } from "./version.ts";
import { lookUp, vocabulary } from "./vocabulary.ts";

/** What a stick table stores; `+` takes an argument in brackets. */
const STORED = vocabulary(`
  server_id server_key@2.3 server_name@-2.2 gpc0 gpc1 gpt0 conn_cnt conn_cur sess_cnt http_req_cnt http_err_cnt http_fail_cnt@2.3
  bytes_in_cnt bytes_out_cnt glitch_cnt@2.9 gpc+@2.5 gpt+@2.5 gpc_rate+@2.5 gpc0_rate+ gpc1_rate+ conn_rate+ sess_rate+
  http_req_rate+ http_err_rate+ http_fail_rate+@2.3 bytes_in_rate+ bytes_out_rate+ glitch_rate+@2.9`);

/** Stick tables without a type or a size, and what they cannot store. */
export function* stickTableFaults({ keyword, words, span }: Line, version: Version | undefined): Iterable<Problem> {
  if (keyword !== "stick-table" || words.some(({ doubt }) => doubt)) return;
  const behind = (name: string): Located<string> | undefined =>
    words[words.findIndex(({ value }, at) => at > 0 && value === name) + 1 || words.length];
  for (const name of ["type", "size"])
    if (!behind(name)) yield refused(span, `stick-table names no ${name}; write type ip size 100k, or what fits.`);
  const size = behind("size");
  if (size && !isSize(size.value))
    yield refused(size.span, `stick-table size ${shown(size.value)} counts no entries; write a number such as 100k.`);
  const expire = behind("expire");
  if (expire && readTime(expire.value, "ms") === undefined)
    yield refused(
      expire.span,
      `stick-table expire ${shown(expire.value)} is no time up to 24 days; write one such as 30m.`,
    );
  for (const stored of words.filter((_, at) => words[at - 1]?.value === "store")) yield* storeFaults(stored, version);
}

/** At most 2³² - 1 entries. */
function isSize(text: string): boolean {
  const [, digits, unit = ""] = /^(\d{1,15})([kmg]?)$/i.exec(text) ?? [];
  const size = Number(digits) * 1024 ** ["", "k", "m", "g"].indexOf(unit.toLowerCase());
  return size >= 1 && size < 2 ** 32;
}

function* storeFaults(stored: Located<string>, version: Version | undefined): Iterable<Problem> {
  for (const piece of stored.value.match(/[^,(]+(?:\([^)]*\)?)?/g) ?? []) {
    const [, name = "", argument] = /^([^(]*)(?:\(([^)]*)\))?/.exec(piece) ?? [];
    const word = { ...stored, value: name };
    const unknown = judgeWord(word, STORED, "data type of a stick-table", version);
    const wrong = unknown ?? argumentFault(word, argument);
    if (wrong) {
      yield wrong;
      return;
    }
  }
}

function argumentFault({ value: name, span }: Located<string>, argument: string | undefined): Problem | undefined {
  const takes = lookUp(STORED, name)?.takesValue === true;
  if (takes && argument === undefined)
    return refused(span, `store ${name} lacks its ${meaning(name)}; write ${sample(name)}.`);
  if (!takes && argument !== undefined)
    return refused(span, `store ${name} takes nothing in brackets; write ${name} alone.`);
  if ((name === "gpc" || name === "gpt") && !/^(?:[1-9]\d?|100)$/.test(argument ?? ""))
    return refused(span, `store ${name}(${shown(argument ?? "")}) counts none; write a number from 1 to 100.`);
  return undefined;
}

function meaning(name: string): string {
  return name.endsWith("_rate") ? "period" : "count";
}

function sample(name: string): string {
  return name === "gpc_rate" ? "gpc_rate(2,10s)" : name.endsWith("_rate") ? `${name}(10s)` : `${name}(2)`;
}
