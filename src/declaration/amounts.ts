import { patternReader, REFUSED } from "./reader.ts";
import type { Reader } from "./reader.ts";

/** A length of time in seconds: `72s`, `5.5m`, `4h`, `1h 30m`. */
export const duration: Reader<number> = {
  accepted: "a duration such as 72s, 30m, 4h or 2d",
  schema: { type: "string", pattern: "^\\s*(\\d+([.,]\\d+)?\\s*(ms|s|min|m|h|d|w)\\s*)+$" },
  read(text) {
    if (text.length > LONGEST) return REFUSED;
    const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(ms|s|min|m|h|d|w)(?![a-z])\s*/g)];
    if (parts.length === 0 || parts.map(([part]) => part).join("") !== text.trim()) {
      return /^\d+$/.test(text.trim()) && text.trim() !== "0" ? { because: "has no unit" } : zero(text);
    }
    return {
      value: parts.reduce((sum, [, amount = "", unit = ""]) => sum + decimal(amount) * (SECONDS.get(unit) ?? NaN), 0),
    };
  },
};

/** An amount of memory or disk in bytes: `16 GB` is 16·10⁹, `16 GiB` is 16·2³⁰. */
export const size: Reader<number> = patternReader(
  /^(\d+(?:[.,]\d+)?)\s*(B|kB|KB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|PiB)$/,
  "a size such as 16 GB, 512 MiB or 2 TB",
  ([amount = "", unit = ""]) => Math.round(decimal(amount) * (BYTES.get(unit.toLowerCase()) ?? NaN)),
);

/** An amount of memory in bytes. It is made and sold in powers of two: `16 GB` and `16 GiB` are both 16·2³⁰. */
export const memory: Reader<number> = patternReader(
  /^(\d+(?:[.,]\d+)?)\s*(?:(B)|([kKMGTP])i?B)$/,
  "a size of memory such as 8 GB or 512 MB",
  ([amount = "", , prefix = ""]) =>
    Math.round(decimal(amount) * 1024 ** (prefix === "" ? 0 : 1 + "kmgtp".indexOf(prefix.toLowerCase()))),
);

/** Bytes a day: `1.6 GB/month`, `50 MB/d`; a month is a twelfth of 365 days. */
export const growth: Reader<number> = patternReader(
  /^([^/]+?)\s*(?:\/|\b(?:a|per)\b)\s*(d|day|w|week|month|m|y|year)$/,
  "growth such as 1.6 GB/month or 20 GB/year",
  ([bytes = "", unit = ""]) => {
    const read = size.read(bytes);
    return "value" in read ? read.value / (DAYS.get(unit.charAt(0)) ?? NaN) : undefined;
  },
);

/** A share from 0 to 1: `0.95`, `95 %`, or counted: `95 of 100`, `95/100`. */
export const share: Reader<number> = patternReader(
  /^(\d+(?:[.,]\d+)?)\s*(?:(%)|(?:of|\/)\s*([1-9]\d{0,8}))?$/,
  "a share from 0 to 1 such as 0.95, 95 % or 95 of 100",
  ([amount = "", percent = "", of = ""]) => atMost(1, decimal(amount) / (percent ? 100 : Number(of || 1))),
);

/** A percentage from 0 to 100 as a share: `10` and `10 %` are 0.1. */
export const percentage: Reader<number> = patternReader(
  /^(\d+(?:[.,]\d+)?)\s*%?$/,
  "a percentage from 0 to 100 such as 10 or 10 %",
  ([amount = ""]) => atMost(1, decimal(amount) / 100),
);

/** Events per second: `18/s`, `600/min`, `2/h`. */
export const rate: Reader<number> = unambiguous(
  patternReader(
    /^(\d+(?:[.,]\d+)?)\s*\/\s*(s|min|m|h|d)$/,
    "a rate such as 18/s or 600/min",
    ([amount = "", unit = ""]) => decimal(amount) / (SECONDS.get(unit) ?? NaN),
  ),
);

/** A number of zero or more: `14.5`, `71 350`. */
export const amount: Reader<number> = unambiguous(
  patternReader(
    /^(\d+(?:[.,]\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?)$/,
    "a number of 0 or more, such as 100 or 12.5",
    ([text = ""]) => decimal(text.replace(/\s/g, "")),
  ),
);

/** A whole number of one or more. */
export const count: Reader<number> = patternReader(/^([1-9]\d{0,8})$/, "a whole number of 1 or more", ([text = ""]) =>
  Number(text),
);

/** A whole number of zero or more. */
export const countOrNone: Reader<number> = patternReader(/^(\d{1,9})$/, "a whole number of 0 or more", ([text = ""]) =>
  Number(text),
);

/** The same reader without zero, for what something is divided by. */
export function aboveZero(reader: Reader<number>): Reader<number> {
  return {
    ...reader,
    accepted: reader.accepted.replace("of 0 or more", "above 0"),
    read(text) {
      const reading = reader.read(text);
      return "value" in reading && reading.value === 0 ? { because: "is nothing" } : reading;
    },
  };
}

/** The same reader for whole numbers up to `most`, beyond which nothing can be meant. */
export function upTo(most: number, reader: Reader<number>): Reader<number> {
  return {
    ...reader,
    accepted: reader.accepted.replace("of 1 or more", `from 1 to ${most}`),
    read(text) {
      const reading = reader.read(text);
      return "value" in reading && reading.value > most ? REFUSED : reading;
    },
  };
}

/** The same reader without `1.000` and `1,000`, which are a thousand to some and one to others. */
function unambiguous(reader: Reader<number>): Reader<number> {
  return {
    ...reader,
    read(text) {
      const [, whole = "", thousand = "", unit = ""] =
        /^([1-9]\d{0,2})[.,](\d{3})([^\d.,].*)?$/.exec(text.trim()) ?? [];
      if (whole === "") return reader.read(text);
      const written = (value: number): string => `${value}${unit}`;
      return {
        because: "is a thousand to some and a decimal to others",
        accepted: `${written(Number(whole + thousand))} or ${written(Number(`${whole}.${thousand}`))}`,
      };
    },
  };
}

const LONGEST = 100;

const SECONDS: ReadonlyMap<string, number> = new Map([
  ["ms", 0.001],
  ["s", 1],
  ["min", 60],
  ["m", 60],
  ["h", 3600],
  ["d", 86_400],
  ["w", 604_800],
]);

const DAYS: ReadonlyMap<string, number> = new Map([
  ["d", 1],
  ["w", 7],
  ["m", 365 / 12],
  ["y", 365],
]);

const BYTES: ReadonlyMap<string, number> = new Map([
  ["b", 1],
  ...["k", "m", "g", "t", "p"].flatMap((prefix, index): readonly [string, number][] => [
    [`${prefix}b`, 1000 ** (index + 1)],
    [`${prefix}ib`, 1024 ** (index + 1)],
  ]),
]);

function zero(text: string): { readonly value: number } | typeof REFUSED {
  return text.trim() === "0" ? { value: 0 } : REFUSED;
}

function decimal(text: string): number {
  return Number(text.replace(",", "."));
}

function atMost(most: number, value: number): number | undefined {
  return value <= most ? value : undefined;
}
