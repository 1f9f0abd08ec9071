import type { Finding, Fix, MessageReport } from "../model/index.ts";
import { placeSpan, placeTrail, type FixText } from "../rule/judgement.ts";
import { fillMessage, quotes } from "../rule/message.ts";
import { evidence, trailEvidence } from "./evidence.ts";
import type { Judged, Said } from "./judge.ts";
import { maskSecrets } from "./mask-secrets.ts";
import type { AuditSetting } from "./setting.ts";
import { waiverFor, type DeclaredWaiver } from "./waive.ts";

/** Writes judgements as findings: with quoted evidence, waived where someone answers for them, each with its fingerprint. */
export function findings(
  judged: readonly Judged[],
  { waivers, today, vendored }: Pick<AuditSetting, "waivers" | "today" | "vendored">,
): readonly Finding[] {
  const seen = new Map<string, number>();
  const ours = judged.filter(({ places: [first] }) => !first || !vendored(placeSpan(first).file.path));
  return ours.map((each) => {
    const identity = `${each.rule.id}|${each.subject.path ?? ""}|${maskSecrets(each.subject.address)}`;
    const repeat = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, repeat);
    return waive(write(each, repeat === 1 ? identity : `${identity}|${repeat}`), waivers, today);
  });
}

function write({ rule, subject, verdict, message, places, fix }: Judged, fingerprint: string): Finding {
  const trail = trailEvidence(places.flatMap(placeTrail));
  return {
    rule: rule.id,
    item: rule.rule.item,
    severity: rule.severity,
    verdict,
    subject: maskSecrets(subject.address),
    message: writeMessage(message),
    evidence: places.map((place) => evidence(placeSpan(place))),
    ...(trail.length > 0 && { trail }),
    ...(fix && { fix: writeFix(fix) }),
    fingerprint,
  };
}

function writeMessage({ id, data, words }: Said): MessageReport {
  const quoted = Object.entries(quotes(data)).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "string" ? maskSecrets(value) : value,
  ]);
  return { id, data: Object.fromEntries(quoted), text: maskSecrets(fillMessage(words, data)) };
}

function writeFix({ at, text, insert = false }: FixText): Fix {
  const { path, line } = evidence(placeSpan(at));
  return { text, insert, path, line };
}

function waive(finding: Finding, waivers: readonly DeclaredWaiver[], today: string): Finding {
  const waiver = waiverFor(finding, waivers);
  if (!waiver) return finding;
  const { reason, owner, until } = waiver;
  const ended = until < today;
  const { message } = finding;
  const note = ended ? ` The waiver by ${owner} ended on ${until}.` : "";
  return {
    ...finding,
    verdict: ended ? "fail" : "waived",
    message: { ...message, text: message.text + note },
    waiver: { reason, owner, until },
  };
}
