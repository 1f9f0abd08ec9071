import type { EditReport, Finding, MessageReport, SubjectReport } from "../model/index.ts";
import type { Edit } from "../rule/edit.ts";
import type { Place } from "../rule/place.ts";
import { CountedPasses } from "./counted-passes.ts";
import { sharedEdits } from "./edits.ts";
import { evidence, trailEvidence } from "./evidence.ts";
import { identifier, type Identified, type Identifier, type MayBeNamed, type Waiving } from "./identify.ts";
import type { Judged, Said } from "./judge.ts";
import type { Mask } from "./mask.ts";
import { merge, type Merged } from "./merge.ts";
import { defaultNote, restsOn } from "./rests-on.ts";
import { mergedMessage } from "./merged-message.ts";
import type { AuditSetting } from "./setting.ts";

/** Writes judgements as findings, one a cause: with quoted evidence, waived where someone answers for them. */
export function findings(judged: Iterable<Judged>, told: Told, mask: Mask): readonly Finding[] {
  const names = identifier(told, mask);
  const writeGroup = (group: Merged<Identified>): Finding => write(group, told.today, mask);
  const passes = told.brief ? new CountedPasses(names, writeGroup) : undefined;
  return [...merge(identified(judged, told, { names, passes }), writeGroup), ...(passes?.findings() ?? [])];
}

interface Naming {
  readonly names: Identifier;
  /** Where only the number of passes is told. */
  readonly passes: CountedPasses | undefined;
}

/** Those that are told, under their names; passes are counted where their number is told alone. */
function* identified(
  judged: Iterable<Judged>,
  { vendored, concerns = () => true }: Told,
  { names, passes }: Naming,
): Generator<Identified, void> {
  for (const each of judged) {
    const [first] = each.places;
    if (first && vendored(first.span.file.path)) continue;
    if (passes && each.verdict === "pass") {
      if (concerns(each)) passes.count(each);
      else names.pass(each);
      continue;
    }
    const named = names.identify(each);
    if (concerns(named)) yield named;
  }
}

/** What decides which judgements are told, and who answers for them. */
export interface Told extends Pick<AuditSetting, Waiving | "vendored" | "brief"> {
  /** Whether a judgement is of interest; all are where it is left out. What it leaves out changes no fingerprint of the others. */
  concerns?(this: void, judged: MayBeNamed): boolean;
}

function write(group: Merged<Identified>, today: string, mask: Mask): Finding {
  const [{ rule, verdict, known, cause }] = group;
  const { alsoItems = [] } = rule.rule;
  const places = placesOf(group);
  const trail = trailEvidence(
    places.flatMap(({ trail = [] }) => trail),
    mask,
  );
  const edits = printable(sharedEdits(group.flatMap((each) => each.edits)), mask);
  const subjects = group.map(({ reported }) => reported);
  return {
    rule: rule.id,
    item: rule.rule.item,
    ...(alsoItems.length > 0 && { alsoItems }),
    severity: rule.severity,
    verdict,
    ...(known && { known }),
    subjects,
    message: writeMessage(group, [...defaultNotes(group), ...ended(subjects, today)], mask),
    ...(verdict === "pass" && { restsOn: group.map(restsOn).find((on) => on !== "value") ?? "value" }),
    ...(typeof cause === "object" && { cause: evidence(cause.span, mask) }),
    evidence: places.map(({ span }) => evidence(span, mask)),
    ...(trail.length > 0 && { trail }),
    ...(edits.length > 0 && { edits: edits.map(writeEdit), ...(rule.rule.suggests && { suggested: true }) }),
  };
}

/** A single subject is shown as its rule shows it; of several the cause comes first, then where to look for each. */
function placesOf(group: Merged<Identified>): readonly Place[] {
  const [{ places, cause }, ...others] = group;
  if (others.length === 0) return places;
  const all = [
    ...(typeof cause === "object" ? [cause] : []),
    ...group.flatMap((each) => each.places.slice(0, 1)),
    ...group.flatMap((each) => each.places.slice(1)),
  ];
  const distinct = new Map<string, Place>();
  for (const place of all) {
    const { file, start, end } = place.span;
    const key = `${file.real}:${start}:${end}`;
    if (!distinct.has(key)) distinct.set(key, place);
  }
  return [...distinct.values()];
}

/** What stands in a message is masked before it is shortened: a part of a secret is one too. */
function writeMessage([first, ...others]: Merged<Identified>, notes: readonly string[], mask: Mask): MessageReport {
  const { id, data, text } = mergedMessage([maskedSaid(first, mask), ...others.map((each) => maskedSaid(each, mask))]);
  const said = mask.text(text);
  return { id, data, text: notes.length === 0 ? said : [said, ...notes].join(" ") };
}

function maskedSaid({ message }: Identified, mask: Mask): Said {
  const data = Object.entries(message.data).map(([name, quoted]): [string, string | number] => {
    const value = typeof quoted === "object" ? quoted.value : quoted;
    return [name, typeof value === "string" ? mask.text(value) : value];
  });
  return { id: message.id, words: message.words, data: Object.fromEntries(data) };
}

/** A pass by default says so. */
function defaultNotes(group: Merged<Identified>): readonly string[] {
  if (group[0].verdict !== "pass") return [];
  const notes = new Set(group.map(defaultNote).filter((note) => note !== undefined));
  return notes.size === 0 ? [] : [`(${[...notes].join("; ")})`];
}

/** Waivers that hold no longer. */
function ended(subjects: readonly SubjectReport[], today: string): readonly string[] {
  return subjects.flatMap(({ address, waiver }) => {
    if (waiver?.until === undefined || waiver.until >= today) return [];
    const { owner, comment } = waiver;
    if (comment) return [`What the comment in ${comment.path}:${comment.line} allows ended on ${waiver.until}.`];
    const whose = subjects.length === 1 ? "The waiver" : `The waiver of ${address}`;
    return [`${whose} by ${owner ?? "nobody"} ended on ${waiver.until}.`];
  });
}

/** A change that would write a secret down can neither be shown nor be made with `***` in its place; it is left to a person. */
function printable(edits: readonly Edit[], mask: Mask): readonly Edit[] {
  return edits.every(({ text }) => mask.text(text) === text) ? edits : [];
}

function writeEdit({ span, text }: Edit): EditReport {
  const { file, start, end } = span;
  const { line, column } = file.position(start);
  return { path: file.path, line, column, start, end, text };
}
