import type { Environment, LanguageName } from "../environment/index.ts";
import { broughtBy } from "../environment/load-readers.ts";
import type { Problem, Severity, SourceFile, Subject, Verdict } from "../model/index.ts";
import { placeDoubt, placeSpan, type FixText, type Judgement, type Place } from "../rule/judgement.ts";
import type { Message } from "../rule/message.ts";
import type { Rule, RuleSource } from "../rule/index.ts";

/** A rule under its id, with the severity that counts here. */
export interface ActiveRule {
  readonly id: string;
  readonly rule: Rule;
  readonly severity: Severity;
}

/** One rule's judgement of one subject, before it is written into a report. */
export interface Judged {
  readonly rule: ActiveRule;
  readonly subject: JudgedSubject;
  readonly verdict: Verdict;
  readonly message: Said;
  readonly places: readonly Place[];
  readonly fix: FixText | undefined;
}

/** A subject as a report names it. */
export interface JudgedSubject {
  readonly address: string;
  /** The file that it is written in; absent where a whole environment is meant. */
  readonly path?: string;
}

/** A message with the text that its data goes into: the rule's own, its title for a pass, or words of the engine. */
export interface Said extends Message {
  readonly words: string;
}

/** A rule that threw: a fault of ours, which makes the audit untrustworthy. */
export interface CrashedRule {
  readonly id: string;
  readonly error: Error;
}

/** Judges every subject of every rule. What the files leave in doubt is unknown, whatever the rule said. */
export function judge(
  rules: readonly ActiveRule[],
  environment: Environment,
): { readonly judged: readonly Judged[]; readonly crashed: readonly CrashedRule[] } {
  const crashed: CrashedRule[] = [];
  const refusals = refusalsByFile(environment);
  const judged = rules.flatMap((active) => {
    const { roles } = active.rule;
    if (roles && !roles.includes(environment.role)) return [otherRole(active, environment)];
    const verdicts: Judged[] = [];
    try {
      for (const { subject, judgement } of active.rule.verdicts(environment))
        verdicts.push(weigh(active, subject, judgement, refusals));
    } catch (error) {
      crashed.push({ id: active.id, error: error instanceof Error ? error : new Error(String(error)) });
      return verdicts;
    }
    return verdicts.length > 0 ? verdicts : [nothingToJudge(active, environment)];
  });
  return { judged, crashed };
}

const ENVIRONMENT: JudgedSubject = { address: "environment" };

/** What the engine says in a rule's place; such ids begin with `engine/`. */
function byEngine(id: string, words: string): Said {
  return { id: `engine/${id}`, data: {}, words };
}

function otherRole(rule: ActiveRule, { role }: Environment): Judged {
  return {
    rule,
    subject: ENVIRONMENT,
    verdict: "not-applicable",
    message: byEngine("role", `It is asked of ${rule.rule.roles?.join(" and ") ?? ""}, and this is ${role}.`),
    places: [],
    fix: undefined,
  };
}

type Refusals = ReadonlyMap<SourceFile, Problem>;

/** What a program refuses in one file it refuses with all files that it reads together with it. */
function refusalsByFile({ problems, together }: Environment): Refusals {
  const refusals = new Map<SourceFile, Problem>();
  for (const problem of problems.filter(({ kind }) => kind === "refused")) {
    const { file } = problem.span;
    const companions = together.filter((files) => files.includes(file)).flat();
    for (const each of [file, ...companions]) if (!refusals.has(each)) refusals.set(each, problem);
  }
  return refusals;
}

function weigh(rule: ActiveRule, subject: Subject, judgement: Judgement, refusals: Refusals): Judged {
  const said: Judged = {
    rule,
    ...judgement,
    subject: { address: subject.address, path: subject.span.file.path },
    message: inWords(rule.rule, judgement.message),
  };
  if (judgement.verdict === "unknown") return said;
  const doubt = firstOf(judgement.places, placeDoubt);
  if (doubt)
    return {
      ...said,
      verdict: "unknown",
      message: byEngine("doubt", doubt.message),
      places: [...judgement.places, doubt.span],
      fix: undefined,
    };
  const refusal = firstOf(judgement.places, (place) => refusals.get(placeSpan(place).file));
  if (judgement.verdict === "fail" || !refusal) return said;
  return {
    ...said,
    verdict: "unknown",
    message: byEngine("refused", refusal.message),
    places: [...judgement.places, refusal.span],
  };
}

function inWords({ title, messages }: Rule, message: Message | undefined): Said {
  return message ? { ...message, words: messages[message.id] ?? message.id } : { id: "title", data: {}, words: title };
}

function firstOf<T>(places: readonly Place[], find: (place: Place) => T | undefined): T | undefined {
  for (const place of places) {
    const found = find(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** No subject means not applicable, unless something that could not be read may have held one. */
function nothingToJudge(rule: ActiveRule, environment: Environment): Judged {
  const { reads } = rule.rule;
  const blank = { rule, subject: ENVIRONMENT, fix: undefined };
  const hidden = rule.rule.subjectsElsewhere
    ? undefined
    : environment.problems.find(
        ({ kind, language, addsNothing }) =>
          kind !== "skipped" && !addsNothing && mayHold(language, reads, environment),
      );
  if (hidden)
    return { ...blank, verdict: "unknown", places: [hidden.span], message: byEngine("hidden", hidden.message) };
  return {
    ...blank,
    verdict: "not-applicable",
    places: [],
    message: byEngine("nothing", whyNothing(reads, environment)),
  };
}

/** A format may also set up another that it brings, where no document of that is in sight. */
function mayHold(language: LanguageName, reads: readonly RuleSource[], environment: Environment): boolean {
  const brought = broughtBy(language).filter((name) => environment[name].length === 0);
  return reads.includes(language) || brought.some((name) => reads.includes(name));
}

function whyNothing(reads: readonly RuleSource[], environment: Environment): string {
  const present = reads.some((source) =>
    source === "declaration" ? environment.declared !== undefined : environment[source].length > 0,
  );
  if (present) return "Nothing in the files is of the kind that this asks about.";
  if (reads.includes("declaration")) return "No punchlist.yaml declares what this asks about.";
  return `The environment has no file of this format (${reads.join(", ")}).`;
}
