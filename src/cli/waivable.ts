import type { Finding } from "../model/index.ts";
import { SEVERITIES } from "../model/verdict.ts";
import { meantRule } from "./meant-rule.ts";
import { UsageError } from "./usage-error.ts";

/** A subject of a rule that somebody may answer for. */
export interface Waivable {
  readonly rule: string;
  readonly subject: string;
}

/**
 * The subjects that words mean: a rule means all that fail by it, `RULE:SUBJECT` one, and the beginning of a fingerprint those that have
 * it. One that is named may be open as well. The dearest come first, each once.
 *
 * @throws UsageError for a word that means nothing here, and for a rule that is locked
 */
export function toWaive(
  words: readonly string[],
  findings: readonly Finding[],
  { ids, locked }: KnownRules,
): readonly Waivable[] {
  const meant = words.flatMap((word) => meantBy(word, findings, ids));
  const closed = meant.find(({ rule }) => locked.includes(rule));
  if (closed) throw new UsageError(`Rule ${closed.rule} is locked, so nobody may waive it; mend what it says.`);
  const dearestFirst = meant.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const once = new Map(dearestFirst.map(({ rule, subject }) => [`${rule} ${subject}`, { rule, subject }]));
  return [...once.values()];
}

interface Meant extends Waivable, Pick<Finding, "severity" | "verdict"> {}

/** The rules that there are, and those that nobody may waive. */
export interface KnownRules {
  readonly ids: { has(id: string): boolean };
  readonly locked: readonly string[];
}

function meantBy(word: string, findings: readonly Finding[], ids: KnownRules["ids"]): readonly Meant[] {
  const [, rule = "", sign = "", rest = ""] = /^([^:|\s]*)([:|\s]?)(.*)$/s.exec(word) ?? [];
  if (!ids.has(rule)) throw unknown(word, rule);
  const said = findings.filter((finding) => finding.rule === rule).flatMap(subjectsOf);
  const named = said.filter(({ subject, fingerprint }) => {
    if (sign === "") return true;
    return sign === "|" ? fingerprint.startsWith(word) : subject === rest.trim();
  });
  const open = named.filter(({ verdict }) => verdict === "fail" || (verdict === "unknown" && sign !== ""));
  if (open.length === 0) throw nothing(word, named, said);
  return open;
}

function subjectsOf({
  rule,
  severity,
  verdict,
  subjects,
}: Finding): readonly (Meant & { readonly fingerprint: string })[] {
  return subjects.map(({ address, fingerprint }) => ({ rule, subject: address, severity, verdict, fingerprint }));
}

function unknown(word: string, rule: string): UsageError {
  const meant = meantRule(rule);
  return new UsageError(
    `There is no rule ${JSON.stringify(rule)}; name what fails as RULE, RULE:SUBJECT or by its fingerprint, as in haproxy/redispatch:backend:plone.${meant === undefined ? "" : ` Did you mean ${meant}${word.slice(rule.length)}?`}`,
  );
}

function nothing(word: string, named: readonly Meant[], said: readonly Meant[]): UsageError {
  if (named.some(({ verdict }) => verdict === "waived"))
    return new UsageError(`${word} is waived already; change the waiver in punchlist.yaml.`);
  const failing = said.filter(({ verdict }) => verdict === "fail").map(({ rule, subject }) => `${rule}:${subject}`);
  const few = failing.slice(0, MOST_NAMED).join(", ");
  return new UsageError(
    `${word} fails nowhere here, so nothing is written.${few === "" ? "" : ` What fails is ${few}${failing.length > MOST_NAMED ? ", for example" : ""}.`}`,
  );
}

const MOST_NAMED = 3;
