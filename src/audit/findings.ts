import type { EditReport, Finding, MessageReport, SubjectReport } from "../model/index.ts";
import type { Edit } from "../rule/edit.ts";
import type { Place } from "../rule/place.ts";
import { sharedEdits } from "./edits.ts";
import { evidence, trailEvidence } from "./evidence.ts";
import { identify, type Identified } from "./identify.ts";
import type { Judged } from "./judge.ts";
import { maskSecrets } from "./mask-secrets.ts";
import { merge, type Merged } from "./merge.ts";
import { mergedMessage } from "./merged-message.ts";
import type { AuditSetting } from "./setting.ts";

/** Writes judgements as findings, one a cause: with quoted evidence, waived where someone answers for them. */
export function findings(
  judged: readonly Judged[],
  setting: Pick<AuditSetting, "waivers" | "today" | "vendored">,
): readonly Finding[] {
  const ours = judged.filter(({ places: [first] }) => !first || !setting.vendored(first.span.file.path));
  return merge(identify(ours, setting)).map((group) => write(group, setting.today));
}

function write(group: Merged<Identified>, today: string): Finding {
  const [{ rule, verdict, cause }] = group;
  const places = placesOf(group);
  const trail = trailEvidence(places.flatMap(({ trail = [] }) => trail));
  const edits = sharedEdits(group.flatMap((each) => each.edits));
  const subjects = group.map(({ reported }) => reported);
  return {
    rule: rule.id,
    item: rule.rule.item,
    severity: rule.severity,
    verdict,
    subjects,
    message: writeMessage(group, ended(subjects, today)),
    ...(typeof cause === "object" && { cause: evidence(cause.span) }),
    evidence: places.map(({ span }) => evidence(span)),
    ...(trail.length > 0 && { trail }),
    ...(edits.length > 0 && { edits: edits.map(writeEdit) }),
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
    const key = `${file.path}:${start}:${end}`;
    if (!distinct.has(key)) distinct.set(key, place);
  }
  return [...distinct.values()];
}

function writeMessage([first, ...others]: Merged<Identified>, notes: readonly string[]): MessageReport {
  const { id, data, text } = mergedMessage([first.message, ...others.map(({ message }) => message)]);
  const masked = Object.entries(data).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "string" ? maskSecrets(value) : value,
  ]);
  return { id, data: Object.fromEntries(masked), text: [maskSecrets(text), ...notes].join(" ") };
}

/** Waivers that hold no longer. */
function ended(subjects: readonly SubjectReport[], today: string): readonly string[] {
  return subjects.flatMap(({ address, waiver }) => {
    if (!waiver || waiver.until >= today) return [];
    const whose = subjects.length === 1 ? "The waiver" : `The waiver of ${address}`;
    return [`${whose} by ${waiver.owner} ended on ${waiver.until}.`];
  });
}

function writeEdit({ span, text }: Edit): EditReport {
  const { file, start, end } = span;
  const { line, column } = file.position(start);
  return { path: file.path, line, column, start, end, text };
}
