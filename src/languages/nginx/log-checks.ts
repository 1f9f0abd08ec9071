import { readSize, readTime } from "./units.ts";
import { firstBad, type WordChecks } from "./word-check.ts";

/** What nginx minds in the words of its logs. */
export const LOG_CHECKS: WordChecks = {
  error_log: ([, ...levels]) =>
    firstBad(
      levels,
      (level) => LEVELS.has(level),
      (level) => `has the level ${level}; write one of debug, info, notice, warn, error, crit, alert or emerg.`,
    ) ??
    (levels[1] && !levels[1].value.startsWith("debug_")
      ? { at: levels[1], says: "has two levels; write one." }
      : undefined),
  access_log: ([path, format, ...words]) => {
    if (path?.value.startsWith("syslog:")) return undefined;
    if (path?.value === "off")
      return format && { at: format, says: `is off and has ${format.value} behind it; remove the word.` };
    const bad = firstBad(
      words,
      isParameter,
      (word) => `has ${word}; write buffer=32k, flush=5s, gzip or if= with a variable.`,
    );
    const flush = words.find(({ value }) => value.startsWith("flush="));
    const isBuffered = words.some(({ value }) => /^(?:buffer=|gzip)/.test(value));
    return (
      bad ??
      (flush && !isBuffered
        ? { at: flush, says: `has ${flush.value} and no buffer; write buffer=32k before it.` }
        : undefined)
    );
  },
};

const LEVELS: ReadonlySet<string> = new Set(
  (
    "debug info notice warn error crit alert emerg " +
    "debug_core debug_alloc debug_mutex debug_event debug_http debug_mail debug_stream"
  ).split(" "),
);

function isParameter(word: string): boolean {
  const [, name = "", value = ""] = /^([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (name === "buffer") return readSize(value, "size") !== undefined;
  if (name === "flush") return readTime(value, "milliseconds") !== undefined;
  if (name === "gzip") return /^[1-9]?$/.test(value);
  return name === "if" && value !== "";
}
