import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { closedWord } from "./fault-closed.ts";
import { numberFault } from "./fault-numbers.ts";
import { LOG_LENGTH } from "./number-ranges.ts";
import type { Version } from "./version.ts";
import { vocabulary } from "./vocabulary.ts";

const FACILITIES = vocabulary(`
  kern user mail daemon auth syslog lpr news uucp cron auth2 ftp ntp audit alert cron2 local0 local1 local2 local3 local4 local5 local6
  local7`);
const LEVELS = vocabulary("emerg alert crit err warning notice info debug");
const FORMATS = vocabulary("local@2.3 rfc3164 rfc5424 priority@2.3 short timed@2.3 iso@2.3 raw");
const VALUED: ReadonlySet<string> = new Set(["len", "format", "sample", "profile"]);

/** `log target [len n] [format f] [sample r:n] facility [level [lowest level]]` as far as HAProxy takes a few words. */
export function* logFaults({ keyword, words, prefix, span }: Line, version: Version | undefined): Iterable<Problem> {
  if (keyword !== "log" || prefix || words.some(({ doubt }) => doubt)) return;
  if (!words[1] || words[1].value === "global") return;
  let at = 2;
  for (; VALUED.has(words[at]?.value ?? ""); at += 2) {
    const fault = valueFault(words[at]?.value ?? "", words[at + 1], version);
    if (fault) yield fault;
  }
  const [facility, ...levels] = words.slice(at, at + 3);
  if (!facility) {
    yield refused(span, `log ${shown(words[1].value)} names no facility; write one such as local0 after the address.`);
    return;
  }
  const wrong = closedWord(facility, { after: "the address of log", taken: FACILITIES, version });
  const fault =
    wrong ??
    levels.map((level) => closedWord(level, { after: "the facility of log", taken: LEVELS, version })).find(Boolean);
  if (fault) yield fault;
}

function valueFault(
  name: string,
  value: Located<string> | undefined,
  version: Version | undefined,
): Problem | undefined {
  if (name === "len") return numberFault(value, { name, ranges: LOG_LENGTH.get(name), version });
  return name === "format" ? closedWord(value, { after: name, taken: FORMATS, version }) : undefined;
}
