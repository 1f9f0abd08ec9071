import type { Finding, Fix } from "../model/index.ts";
import { placeSpan, placeTrail, type FixText } from "../rule/judgement.ts";
import { evidence, trailEvidence } from "./evidence.ts";
import type { Judged } from "./judge.ts";
import { maskSecrets } from "./mask-secrets.ts";
import type { AuditSetting } from "./setting.ts";
import { waiverFor, type DeclaredWaiver } from "./waive.ts";

/** Writes judgements as findings: with quoted evidence, waived where someone answers for them, each with its fingerprint. */
export function findings(
  judged: readonly Judged[],
  { waivers, today, vendored }: Pick<AuditSetting, "waivers" | "today" | "vendored">,
): readonly Finding[] {
  const seen = new Map<string, number>();
  const written = judged.map(write).filter(({ evidence: [first] }) => !first || !vendored(first.path));
  return written.map((finding) => {
    const identity = `${finding.rule}|${finding.evidence[0]?.path ?? ""}|${finding.subject}`;
    const repeat = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, repeat);
    return waive({ ...finding, fingerprint: repeat === 1 ? identity : `${identity}|${repeat}` }, waivers, today);
  });
}

function write({ rule, subject, verdict, message, places, fix }: Judged): Finding {
  const trail = trailEvidence(places.flatMap(placeTrail));
  return {
    rule: rule.id,
    item: rule.rule.item,
    severity: rule.severity,
    verdict,
    subject: maskSecrets(subject),
    message: maskSecrets(message),
    evidence: places.map((place) => evidence(placeSpan(place))),
    ...(trail.length > 0 && { trail }),
    ...(fix && { fix: writeFix(fix) }),
    fingerprint: "",
  };
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
  const message = ended ? `${finding.message} The waiver by ${owner} ended on ${until}.` : finding.message;
  return { ...finding, verdict: ended ? "fail" : "waived", message, waiver: { reason, owner, until } };
}
