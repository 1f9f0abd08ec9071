/** A word for `--set` that stands for one input or several, written as people say it. */
export interface ShortKey {
  readonly key: string;
  /** The keys of the table that it sets, the most important first. */
  readonly sets: readonly string[];
  readonly question: string;
  /** What may be written, the commonest first. */
  readonly examples: readonly [string, ...string[]];
  /** What a text sets, by key, as the file would have it; undefined where it says nothing of the kind. */
  read(text: string): Readonly<Record<string, Written>> | undefined;
}

/** A value as it would be written into the file: a scalar, or a list of groups of scalars. */
export type Written = string | readonly Readonly<Record<string, string>>[];

/** The short keys, first those of `punchlist sla`, then those of `punchlist plan`, each in the order of what matters most. */
export const SHORT_KEYS: readonly ShortKey[] = [
  same("availability", "promise.availability", "Which availability is promised?", "99.9%"),
  {
    key: "incidents",
    sets: ["incidents.observed.count", "incidents.observed.years"],
    question: "How often does it break?",
    examples: ["9/year", "4 in 2 years", "1/month"],
    read: incidents,
  },
  {
    key: "repair",
    sets: ["incidents.repair.median", "incidents.repair.p90"],
    question: "How long is a typical repair, and how long a bad one (one in ten)?",
    examples: ["2h..8h", "2h"],
    read: matching(/^([^.]+)(?:\.\.([^.]+))?$/, ([median = "", p90]) => ({
      "incidents.repair.median": median,
      ...(p90 !== undefined && { "incidents.repair.p90": p90 }),
    })),
  },
  {
    key: "support",
    sets: ["response.coverage"],
    question: "When does somebody work on an incident, and how soon?",
    examples: ["Mon-Fri 9-17", "Mon-Fri 9-17 within 30m", "24x7"],
    read: matching(/^(.*?)(?: +within +(.+))?$/, ([when = "", react = USUAL_REACTION]) => ({
      "response.coverage": [
        { when, react },
        { when: "rest", react: "none" },
      ],
    })),
  },
  {
    key: "cost",
    sets: ["cost.base", "cost.currency"],
    question: "What does an hour of downtime cost?",
    examples: ["800 EUR/h", "800"],
    read: matching(/^(\d[\d., \u00a0\u202f]*?) *([A-Z]{3})?(?: *\/ *h(?:our)?)?$/, ([base = "", currency]) => ({
      "cost.base": base,
      ...(currency !== undefined && { "cost.currency": currency }),
    })),
  },
  same("failover", "failover.success", "How often does the failover work?", "50 of 100", "95 %"),
  same("hours", "service.hours", "When do people need the service?", "Mon-Fri 7-20", "24x7"),
  same("detect", "response.detect", "After what time does somebody know of it?", "5m"),
  same("zone", "service.zone", "In which time zone?", "Europe/Berlin"),
  same("memory", "capacity.memory", "How much memory has the host?", "8GB"),
  same("instances", "capacity.instances", "How many application instances run on it?", "4"),
  same("threads", "capacity.threads", "How many threads has each of them?", "2"),
  same("peak", "capacity.peak", "How many requests a second reach them at peak?", "20/s"),
  same("request", "capacity.service.mean", "How long does a request take?", "200ms"),
  same("target", "capacity.target.p95", "Within which time are 95 of 100 requests to be answered?", "1s"),
  {
    key: "disk",
    sets: ["capacity.storage.used", "capacity.storage.size", "capacity.storage.growth"],
    question: "How full is the disk, and how fast does it grow?",
    examples: ["61 of 100 GB, 1.6 GB/month", "61 of 100 GB"],
    read: matching(/^([\d.,]+) *([kKMGTP]i?B)? +of +([\d.,]+ *([kKMGTP]i?B))(?:[,;] +(.+))?$/, disk),
  },
];

/** The short keys of a command. */
export function shortKeysOf(command: "sla" | "plan"): readonly ShortKey[] {
  return SHORT_KEYS.filter(({ sets: [first = ""] }) => first.startsWith("capacity.") === (command === "plan"));
}

/** The short key that says an input, or a part of a section. */
export function shortKeyFor(key: string): ShortKey | undefined {
  return SHORT_KEYS.find(({ sets }) => sets.some((set) => set === key || set.startsWith(`${key}.`)));
}

/** A used size without a unit has that of the whole. */
function disk([used = "", usedUnit, size = "", unit = "", growth]: readonly (string | undefined)[]): Readonly<
  Record<string, Written>
> {
  return {
    "capacity.storage.used": `${used} ${usedUnit ?? unit}`,
    "capacity.storage.size": size,
    ...(growth !== undefined && { "capacity.storage.growth": growth }),
  };
}

/** How soon somebody starts who is on duty, where only the hours were said: as long as the response has no other default. */
const USUAL_REACTION = "15m";

function same(key: string, long: string, question: string, ...examples: readonly [string, ...string[]]): ShortKey {
  return { key, sets: [long], question, examples, read: (text) => ({ [long]: text }) };
}

function matching(
  pattern: RegExp,
  sets: (groups: readonly (string | undefined)[]) => Readonly<Record<string, Written>>,
): ShortKey["read"] {
  return (text) => {
    const match = text.length > LONGEST ? null : pattern.exec(text.trim());
    return match ? sets(match.slice(1).map((group: string | undefined) => group?.trim())) : undefined;
  };
}

const LONGEST = 200;

/** Incidents are counted in years: `9/year`, `4 in 2 years`, `1 a month`, `3 in 6 months`. */
function incidents(text: string): Readonly<Record<string, Written>> | undefined {
  const match = /^(\d{1,6}) *(\/|a|per|in) *(\d{1,4}(?:[.,]\d{1,4})?)? *(y|yr|year|m|month)s?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, count = "", word = "", length, unit = ""] = match;
  if ((word.toLowerCase() === "in") !== (length !== undefined)) return undefined;
  const monthly = unit.toLowerCase().startsWith("m");
  if (length === undefined) return observed(monthly ? String(12 * Number(count)) : count, "1");
  return observed(count, monthly ? String(Number(length.replace(",", ".")) / 12) : length);
}

function observed(count: string, years: string): Readonly<Record<string, Written>> {
  return { "incidents.observed.count": count, "incidents.observed.years": years };
}
