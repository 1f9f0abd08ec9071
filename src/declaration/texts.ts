import { isDay } from "../model/day.ts";
import { alternatives, MOST_ALTERNATIVES } from "./glob.ts";
import { patternReader, REFUSED } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** A name or sentence that is not empty. */
export const text: Reader<string> = {
  accepted: "a text",
  schema: { type: ["string", "number"], minLength: 1 },
  read: (written) => (written.trim() === "" ? { because: "is empty" } : { value: written.trim() }),
};

/** A text that someone is to rely on later, so what people leave in templates is no text. */
export function earnest(accepted: string): Reader<string> {
  return {
    accepted,
    schema: { type: "string", minLength: 1 },
    read(written) {
      if (isPlaceholder(written)) return { because: "says nothing" };
      return { value: written.trim() };
    },
  };
}

/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export const date: Reader<string> = {
  accepted: "a date as YYYY-MM-DD",
  schema: { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  read(written) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return REFUSED;
    return isDay(written)
      ? { value: written }
      : { because: "is no day of the calendar", accepted: "a day that exists, as YYYY-MM-DD" };
  },
};

/** Paths of the checkout, where `*`, `**` and `{a,b}` stand for several. */
export const glob: Reader<string> = {
  accepted: "a path below the audited folder, such as web1/** or etc/haproxy.cfg",
  schema: { type: "string", minLength: 1 },
  read(written) {
    const path = written.trim();
    if (path.length > LONGEST_GLOB) return { because: `is longer than ${LONGEST_GLOB} characters` };
    if (alternatives(path) === undefined)
      return { because: `stands for more than ${MOST_ALTERNATIVES} paths by its braces` };
    if (/^!|[!?*+@]\(/.test(path)) return { because: "uses ! or parentheses, which mean nothing here" };
    if (path.includes("\\")) return { because: "holds a backslash" };
    if (path.startsWith("/") || path.split("/").includes("..")) return { because: "leads out of the audited folder" };
    return path === "" ? { because: "is empty" } : { value: path.replace(/^(\.\/)+/, "") };
  },
};

const LONGEST_GLOB = 1000;

/** A file beside the declaration or below it. */
export const path: Reader<string> = {
  accepted: "a path beside this file or below it, such as outages.csv",
  schema: { type: "string", minLength: 1 },
  read(written) {
    const found = written.trim().replace(/^(\.\/)+/, "");
    if (found.startsWith("/") || found.includes("\\") || found.split("/").includes(".."))
      return { because: "leads elsewhere" };
    return found === "" ? { because: "is empty" } : { value: found };
  },
};

/** A version as programs print it: `2.6`, `4.2.5`, `2.13.8`. */
export const version: Reader<string> = patternReader(
  /^v?(\d+(?:\.\d+){0,5}(?:[-a-z]\w{0,20})?)$/,
  'a version such as "2.6"',
  ([found = ""]) => found,
);

/** An ISO 4217 code. */
export const currency: Reader<string> = patternReader(
  /^([A-Z]{3})$/,
  "a currency by its three letters, such as EUR",
  ([code = ""]) => code,
);

function isPlaceholder(written: string): boolean {
  const plain = written
    .trim()
    .toLowerCase()
    .replace(/[\s.\u2026!?:-]+$/, "");
  return (
    plain === "" ||
    PLACEHOLDERS.has(plain) ||
    /^<[^>]*>$/.test(plain) ||
    /^(todo|tbd|fixme)\b/.test(plain) ||
    /^x+$/.test(plain)
  );
}

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  "tba",
  "n/a",
  "na",
  "none",
  "reason",
  "explanation",
  "owner",
  "name",
  "unknown",
  "later",
]);
