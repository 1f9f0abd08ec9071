import { READERS } from "../../declaration/readers.ts";
import type { WhatIfData } from "../../report/what-if-data.ts";
import { FIELDS, SHARED } from "./operating-fields.ts";
import { roomFields } from "./room-fields.ts";
import { applied, type Changes, type Scenario, unchanged, type WhatIf, withText } from "./what-if.ts";

const PREFIX = "#if:";

/** Whether the end of an address carries changes. */
export function isLink(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

/** What differs from the environment, as the end of an address; empty where nothing does. */
export function linkOf(data: WhatIfData, { shared, room, scenarios, at }: WhatIf): string {
  const known = unchanged(data).scenarios.length;
  const words = new URLSearchParams([
    ...Object.entries(shared),
    ...Object.entries(room),
    ...scenarios.flatMap(({ name, from, yearly, changes }, index) => [
      ...(index < known
        ? []
        : [
            [`${index}.name`, name],
            [`${index}.from`, String(from)],
          ]),
      ...(yearly === undefined ? [] : [[`${index}.yearly`, yearly]]),
      ...Object.entries(changes).map(([key, text]) => [`${index}.${key}`, text]),
    ]),
    ...(at === 0 ? [] : [["at", String(at)]]),
  ]).toString();
  return words === "" ? "" : `${PREFIX}${words}`;
}

/** What a link carries, whole; or why none of it is taken. Undefined where the address carries none. */
export function readLink(
  data: WhatIfData,
  hash: string,
): { readonly whatIf: WhatIf } | { readonly problem: string } | undefined {
  if (!isLink(hash)) return undefined;
  if (hash.length > LONGEST) return refused(`it has ${hash.length} characters, and ${LONGEST} are the most`);
  const words = [...new URLSearchParams(hash.slice(PREFIX.length))];
  let whatIf = unchanged(data);
  for (const [key, text] of words) {
    const read = withWord(data, whatIf, key, text);
    if ("problem" in read) return refused(read.problem);
    whatIf = read.whatIf;
  }
  return { whatIf };
}

const LONGEST = 4000;
/** More than these nobody compares. */
export const MOST_SCENARIOS = 12;

function refused(why: string): { readonly problem: string } {
  return { problem: `The link's changes were not taken: ${why}.` };
}

type Word = { readonly whatIf: WhatIf } | { readonly problem: string };

function withWord(data: WhatIfData, whatIf: WhatIf, key: string, text: string): Word {
  if (key === "at") return withShown(whatIf, text);
  const [, place, rest] = /^(\d{1,2})\.(.+)$/.exec(key) ?? [];
  if (place !== undefined && rest !== undefined) return withOwnWord(data, whatIf, Number(place), { key: rest, text });
  if (SHARED.has(key)) {
    const problem = problemOf(data, whatIf, 0, { key, text });
    return problem === undefined ? { whatIf: { ...whatIf, shared: withText(whatIf.shared, key, text) } } : { problem };
  }
  const field = data.capacity && roomFields(data.capacity).find((each) => each.key === key);
  if (!field) return { problem: `it names ${shown(key)}, which is no input of this page` };
  const problem = field.problem(text);
  return problem === undefined
    ? { whatIf: { ...whatIf, room: withText(whatIf.room, key, text) } }
    : { problem: `${key}: ${withoutStop(problem)}` };
}

function withShown(whatIf: WhatIf, text: string): Word {
  const at = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  return at >= 0 && at < whatIf.scenarios.length
    ? { whatIf: { ...whatIf, at } }
    : { problem: `it shows scenario ${shown(text)}, and there are ${whatIf.scenarios.length}` };
}

interface Own {
  readonly key: string;
  readonly text: string;
}

function withOwnWord(data: WhatIfData, whatIf: WhatIf, place: number, { key, text }: Own): Word {
  const { scenarios } = whatIf;
  if (key === "name" && place === scenarios.length && place < MOST_SCENARIOS) {
    const made = { name: nameOf(text), from: 0, yearly: undefined, changes: {} };
    return { whatIf: { ...whatIf, scenarios: [...scenarios, made] } };
  }
  const scenario = scenarios[place];
  if (!scenario) return { problem: `it changes scenario ${place}, and there are ${scenarios.length}` };
  const read = ownWord(data, whatIf, place, { key, text });
  return "problem" in read ? read : { whatIf: put(whatIf, place, { ...scenario, ...read.part(scenario) }) };
}

type Part = { readonly part: (scenario: Scenario) => Partial<Scenario> } | { readonly problem: string };

function ownWord(data: WhatIfData, whatIf: WhatIf, place: number, { key, text }: Own): Part {
  if (key === "from") {
    return /^\d{1,3}$/.test(text) && Number(text) <= data.sla.options.length
      ? { part: () => ({ from: Number(text) }) }
      : { problem: `scenario ${place} starts from ${shown(text)}, which the environment has not` };
  }
  if (key === "yearly") {
    return "value" in READERS.amount.read(text)
      ? { part: () => ({ yearly: text }) }
      : { problem: `the price of scenario ${place} is ${shown(text)}; write ${READERS.amount.accepted}` };
  }
  if (SHARED.has(key) || !FIELDS.has(key))
    return { problem: `it names ${shown(key)}, which no scenario has of its own` };
  const problem = problemOf(data, whatIf, place, { key, text });
  if (problem !== undefined) return { problem };
  return { part: ({ changes }: { readonly changes: Changes }) => ({ changes: withText(changes, key, text) }) };
}

/** What a field says against a text, in the scenario that it is for. */
function problemOf(data: WhatIfData, whatIf: WhatIf, place: number, { key, text }: Own): string | undefined {
  const inputs = applied(data, whatIf)[place]?.inputs ?? data.sla.baseline;
  const written = FIELDS.get(key)?.write(inputs, text);
  return written && "problem" in written ? `${key}: ${withoutStop(written.problem)}` : undefined;
}

function put(whatIf: WhatIf, place: number, scenario: Scenario): WhatIf {
  const [first, ...others] = whatIf.scenarios.map((each, index) => (index === place ? scenario : each));
  return { ...whatIf, scenarios: [first ?? scenario, ...others] };
}

/** A name as it is shown: one line, not too long. */
export function nameOf(text: string): string {
  const plain = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .trim()
    .slice(0, LONGEST_NAME);
  return plain === "" ? "unnamed" : plain;
}

const LONGEST_NAME = 40;

function shown(text: string): string {
  return `"${text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?").slice(0, LONGEST_NAME)}"`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}
