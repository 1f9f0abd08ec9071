import type { Located, Problem } from "../../model/index.ts";
import { byKeyword } from "./by-keyword.ts";
import { CONDITIONAL } from "./conditions-asked.ts";
import type { Line, Section } from "./document.ts";
import { fewOf, judgeWord, refused, shown, type Shared } from "./fault.ts";
import { actionFaults, RULES } from "./fault-actions.ts";
import { addressFaults } from "./fault-address.ts";
import { closedFaults, sectionWordFault, takesFewWords } from "./fault-closed.ts";
import { expectFaults } from "./fault-expect.ts";
import { logFaults } from "./fault-log.ts";
import { numberFault } from "./fault-numbers.ts";
import { parameterFaults } from "./fault-parameters.ts";
import { patternFaults } from "./fault-patterns.ts";
import { sampleFaults } from "./fault-samples.ts";
import { stickTableFaults } from "./fault-stick-table.ts";
import { valueFault } from "./fault-values.ts";
import { SECTION_NUMBERS } from "./number-ranges.ts";
import { SAMPLED } from "./sample-places.ts";
import { inheritedName } from "./sections.ts";
import type { Version } from "./version.ts";
import {
  cacheKeywords,
  globalKeywords,
  lookUp,
  options,
  plainOptions,
  proxyKeywords,
  sections,
  type Vocabulary,
} from "./vocabulary.ts";

/** HAProxy itself gives up after this many errors. */
const MOST = 50;

/** What HAProxy would refuse in a section, or later versions would. */
export function sectionFaults(section: Section, version: Version | undefined): readonly Problem[] {
  const problems = [...startFaults(section, version)];
  for (const line of section.lines) {
    if (problems.length >= MOST) break;
    for (const fault of lineFaults(section, line, version)) problems.push(fault);
  }
  return problems.filter(({ kind }) => kind !== "refused" || !section.doubt);
}

const PROXIES: ReadonlySet<string> = new Set(["frontend", "backend", "listen"]);
const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map([
  ["global", globalKeywords],
  ["cache", cacheKeywords],
  ...["defaults", "frontend", "backend", "listen"].map((kind) => [kind, proxyKeywords] as const),
]);

function* startFaults({ kind, name, start }: Section, version: Version | undefined): Iterable<Problem> {
  const [keyword] = start.words;
  const unknown = keyword && judgeWord(keyword, sections, "section", version);
  if (unknown) yield unknown;
  if (start.prefix) yield refused(start.span, `${start.prefix} cannot stand before a section.`);
  if (!PROXIES.has(kind)) return;
  if (name.value === "") yield refused(start.span, `This ${kind} has no name; write one after the word ${kind}.`);
  const misnamed = name.value === "" ? undefined : nameFault(name, kind);
  if (misnamed) yield misnamed;
  if (version !== undefined && version < 107) return;
  const third = start.words[2];
  if (kind === "backend" || !third?.value || third.doubt || inheritedName(start)) return;
  yield addressOnSectionLine(kind, third);
}

function addressOnSectionLine(kind: string, { value, span }: Located<string>): Shared {
  const word = shown(value);
  const one = `${word} stands after the name of the ${kind}, which HAProxy 1.7 and later refuse; move it to a bind line.`;
  const many = (count: number, words: readonly string[]): string =>
    `${count} section lines have more after their names (${fewOf(words)}), which HAProxy 1.7 and later refuse; move each to a bind line.`;
  return { ...refused(span, one), shared: { cause: "address on a section line", word, say: many } };
}

/** Lists and no generators, because nearly all of the many lines are right. */
function lineFaults(section: Section, line: Line, version: Version | undefined): readonly Problem[] {
  const keyword = line.words[0];
  if (!keyword || line.doubt) return [];
  if (line.prefix && !NEGATABLE.has(line.keyword))
    return [
      refused(
        line.span,
        `${line.prefix} cannot stand before ${shown(line.keyword)}; it is for options, log and a few switches of global.`,
      ),
    ];
  const found: Problem[] = [];
  const stranger = line.prefix ? undefined : sectionWordFault(section, keyword);
  if (stranger) found.push(stranger);
  if (takesFewWords(line)) for (const fault of closedFaults(section, line, version)) found.push(fault);
  const vocabulary = VOCABULARIES.get(section.kind);
  const ranges = vocabulary === proxyKeywords ? undefined : SECTION_NUMBERS.get(`${section.kind}/${line.keyword}`);
  const outOfRange = ranges && numberFault(line.words[1], { name: line.keyword, ranges, version });
  if (outOfRange) found.push(outOfRange);
  if (!vocabulary) return found;
  const unknown = judgeWord(keyword, vocabulary, `keyword in ${section.kind}`, version);
  if (unknown) found.push(unknown);
  if (unknown?.kind === "refused" || !lookUp(vocabulary, keyword.value)) return found;
  const misplaced = misplacement(section, line);
  if (misplaced !== undefined) found.push(refused(keyword.span, misplaced));
  else if (section.kind !== "cache") for (const fault of detailFaults(section, line, version)) found.push(fault);
  return found;
}

const NEGATABLE: ReadonlySet<string> = new Set([
  "option",
  "log",
  "busy-polling",
  "set-dumpable",
  "strict-limits",
  "insecure-fork-wanted",
  "numa-cpu-mapping",
]);
const NOT_IN_DEFAULTS: ReadonlySet<string> = new Set([
  "bind",
  "server",
  "server-template",
  "use_backend",
  "id",
  "description",
  "stick",
  "use-server",
]);
const NAMED_DEFAULTS_ONLY: ReadonlySet<string> = new Set([
  "acl",
  "http-request",
  "http-response",
  "http-after-response",
  "tcp-request",
  "tcp-response",
]);
const BACKEND_ONLY: ReadonlySet<string> = new Set(["server", "server-template", "default-server"]);

function misplacement({ kind, name }: Section, { keyword }: Line): string | undefined {
  if (kind === "frontend" && BACKEND_ONLY.has(keyword))
    return `${keyword} cannot stand in a frontend; move it to a backend.`;
  if (kind !== "defaults") return undefined;
  if (NOT_IN_DEFAULTS.has(keyword)) return `${keyword} cannot stand in defaults; move it to the proxies.`;
  return name.value === "" && NAMED_DEFAULTS_ONLY.has(keyword)
    ? `${keyword} cannot stand in a defaults section without a name; name the section or move the line to the proxies.`
    : undefined;
}

function detailFaults(section: Section, line: Line, version: Version | undefined): readonly Problem[] {
  const { keyword } = line;
  const found: Problem[] = [];
  const named = NAMED.has(keyword) ? line.words[1] : undefined;
  const misnamed = named && nameFault(named, keyword);
  if (misnamed) found.push(misnamed);
  if (keyword === "option") for (const fault of optionFaults(line, version)) found.push(fault);
  const wrong = valueFault(section, line, version);
  if (wrong) found.push(wrong);
  for (const faultsOf of CHECKS.get(keyword) ?? []) for (const fault of faultsOf(line, version)) found.push(fault);
  return found;
}

const NAMED: ReadonlySet<string> = new Set(["acl", "server"]);

type Check = (line: Line, version: Version | undefined) => Iterable<Problem>;

/** The checks of each keyword, in order. */
const CHECKS: ReadonlyMap<string, readonly Check[]> = byKeyword<Check>([
  [["bind", "log", "server", "server-template"], addressFaults],
  [["log"], logFaults],
  [["stick-table"], stickTableFaults],
  [["bind", "stats", "server", "server-template", "default-server"], parameterFaults],
  [RULES, actionFaults],
  [SAMPLED, sampleFaults],
  [["acl", ...CONDITIONAL], patternFaults],
  [["http-check", "tcp-check"], expectFaults],
]);

/** Switches with arguments. */
const ARGUED: ReadonlySet<string> = new Set(["redispatch", "forwarded"]);

function* optionFaults({ words, span, prefix }: Line, version: Version | undefined): Iterable<Problem> {
  const name = words[1];
  if (!name) {
    yield refused(span, "option names none; write one after it, such as option httplog.");
    return;
  }
  const plain = lookUp(plainOptions, name.value);
  const unknown = judgeWord(name, options, "option", version);
  if (unknown) yield unknown;
  else if (!plain && !ARGUED.has(name.value) && words[2]?.value && !words[2].doubt)
    yield refused(
      words[2].span,
      `${shown(words[2].value)} stands after option ${name.value}, which takes nothing; remove it.`,
    );
  else if (plain && prefix)
    yield refused(span, `${prefix} cannot stand before option ${name.value}; leave the option out instead.`);
}

/** Names are made of letters, digits and `-_.:`. */
function nameFault({ value, span, doubt }: Located<string>, what: string): Problem | undefined {
  const wrong = doubt ? undefined : /[^A-Za-z0-9\-_.:]/.exec(value)?.[0];
  if (wrong === undefined) return undefined;
  return refused(
    span,
    `The ${what} name ${shown(value)} holds ${wrong}; names take letters, digits, - _ . and : only.`,
  );
}
