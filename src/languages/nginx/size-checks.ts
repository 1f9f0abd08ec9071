import { readSize, readTime } from "./units.ts";
import { firstBad, type WordCheck, type WordChecks, type WordFault } from "./word-check.ts";

/** What nginx minds in numbers, sizes and times that stand among other words. */
export const SIZE_CHECKS: WordChecks = {
  gzip_comp_level: between(1, 9),
  limit_req_status: between(400, 599),
  limit_conn_status: between(400, 599),
  keepalive_timeout: ([kept, said]) => timeFault(kept, "milliseconds") ?? timeFault(said, "seconds"),
  ssl_session_cache: (words) =>
    firstBad(
      words,
      (word) => /^(?:off|none|builtin|builtin:\d+)$/.test(word) || isZone(word, /^shared:[^:]+:(.+)$/),
      (word) => `is ${word}; write shared:NAME:SIZE with at least 32k, such as shared:TLS:10m.`,
    ),
  zone: ([name, size]) =>
    size && (readSize(size.value, "size") ?? 0) < SMALLEST
      ? { at: size, says: `gives ${name?.value ?? ""} ${size.value}; write at least 32k, such as 64k.` }
      : undefined,
  limit_req_zone: ([, ...words]) =>
    zoneFault(words, "zone=") ??
    firstBad(
      words.filter(({ value }) => value.startsWith("rate=")),
      (rate) => /^rate=0*[1-9]\d*(?:r\/[sm])?$/.test(rate),
      (rate) => `has ${rate}; write requests a second or a minute, such as rate=10r/s.`,
    ),
  limit_conn_zone: ([, ...words]) => zoneFault(words, "zone="),
  limit_req: (words) =>
    words.some(({ value }) => value.startsWith("zone="))
      ? firstBad(
          words,
          (word) => /^(?:zone=.+|nodelay|(?:burst|delay)=0*[1-9]\d*)$/.test(word),
          (word) => `has ${word}; write zone=, burst= with a number above 0, delay= or nodelay.`,
        )
      : "names no zone; write zone= and its name.",
  hash: ([, word]) =>
    word && word.value !== "consistent"
      ? { at: word, says: `has ${word.value} behind its key; write consistent, or nothing.` }
      : undefined,
  limit_conn: ([, count]) =>
    count && !/^0*[1-9]\d{0,4}$/.test(count.value)
      ? { at: count, says: `lets ${count.value} connections in; write a number above 0.` }
      : undefined,
  ...families("cache_path", cachePathFault),
  ...families("cache_valid", cacheValidFault),
  ...families("buffers", buffersFault),
  ...families("param", ([, , word]) =>
    word && word.value !== "if_not_empty"
      ? { at: word, says: `has ${word.value} behind its value; quote a value with blanks, or write if_not_empty.` }
      : undefined,
  ),
};

type Words = Parameters<WordCheck>[0];

function families(name: string, check: WordCheck): WordChecks {
  return Object.fromEntries(["proxy", "fastcgi", "uwsgi", "scgi"].map((family) => [`${family}_${name}`, check]));
}

function between(least: number, most: number): WordCheck {
  return ([at]) =>
    at && (Number(at.value) < least || Number(at.value) > most)
      ? { at, says: `is ${at.value}; write a number from ${least} to ${most}.` }
      : undefined;
}

function timeFault(at: Words[number] | undefined, finest: "milliseconds" | "seconds"): WordFault {
  return at && !at.value.includes("$") && readTime(at.value, finest) === undefined
    ? { at, says: `is ${at.value}; write a whole number with s, m or h, and 0 for off.` }
    : undefined;
}

/** Eight pages of memory. */
const SMALLEST = 32_768;

function isZone(word: string, form: RegExp, least = SMALLEST): boolean {
  return (readSize(form.exec(word)?.[1] ?? "", "size") ?? 0) >= least;
}

function zoneFault(words: Words, prefix: string, least = SMALLEST): WordFault {
  return firstBad(
    words.filter(({ value }) => value.startsWith(prefix)),
    (word) => isZone(word, /^[a-z_]+=[^:]+:(.+)$/, least),
    (word) => `has ${word}; write ${prefix}NAME:SIZE, such as ${prefix}shop:10m.`,
  );
}

/** Parameters of the commercial build are let through. */
function cachePathFault([, ...words]: Words): WordFault {
  if (words.every(({ value }) => !value.startsWith("keys_zone=")))
    return "has no keys_zone; write keys_zone=NAME:SIZE.";
  return (
    zoneFault(words, "keys_zone=", SMALLEST / 4) ??
    firstBad(
      words,
      isCacheParameter,
      (word) => `has ${word}; write levels=1:2, inactive=1d, max_size=1g and their like.`,
    )
  );
}

function isCacheParameter(word: string): boolean {
  const [, name = "", value = ""] = /^([a-z_]+)=(.*)$/s.exec(word) ?? [];
  if (name === "levels") return /^[12](?::[12]){0,2}$/.test(value);
  if (name === "inactive") return readTime(value, "seconds") !== undefined;
  if (name === "max_size" || name === "min_free") return readSize(value, "offset") !== undefined;
  return /^(?:keys_zone|use_temp_path|(?:manager|loader|purger)_[a-z]+|purger)$/.test(name);
}

/** Statuses and a time, or a time alone. */
function cacheValidFault(words: Words): WordFault {
  const time = words.at(-1);
  return (
    timeFault(time, "seconds") ??
    firstBad(
      words.slice(0, -1),
      (code) => code === "any" || /^[1-5]\d\d$/.test(code),
      (code) => `is for ${code}; write statuses or any, and then a time.`,
    )
  );
}

function buffersFault([count, size]: Words): WordFault {
  if (count && !/^0*(?:[2-9]|[1-9]\d+)$/.test(count.value))
    return { at: count, says: `has ${count.value} buffers; write 2 or more, and their size.` };
  return size && readSize(size.value, "size") === undefined
    ? { at: size, says: `is ${size.value}; write bytes as a whole number, with k or m.` }
    : undefined;
}
