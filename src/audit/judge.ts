import type { Environment, LanguageProblem, Source } from "../environment/index.ts";
import { broughtBy } from "../environment/load-readers.ts";
import type { Problem, Setting, Severity, Verdict } from "../model/index.ts";
import type { Edit } from "../rule/edit.ts";
import type { Judgement } from "../rule/judgement.ts";
import type { Message, MessageText } from "../rule/message.ts";
import type { Place } from "../rule/place.ts";
import type { Rule, SubjectVerdict } from "../rule/index.ts";
import { checkedEdits } from "./edits.ts";
import { refusalsOf, type Refusals } from "./refusals.ts";

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
  readonly cause?: Judgement["cause"] | undefined;
  readonly restsOn?: Judgement["restsOn"] | undefined;
  /** The first setting that was found to be a default. */
  readonly byDefault?: Setting<unknown> | undefined;
  readonly edits: readonly Edit[];
}

/** A subject as a report names it. */
export interface JudgedSubject {
  readonly address: string;
  /** The file that it is written in; absent where a whole environment is meant. */
  readonly path?: string;
}

/** A message with the text that its data goes into: the rule's own, its title for a pass, or words of the engine. */
export interface Said extends Message {
  readonly words: MessageText;
}

/** A rule that threw: a fault of ours, which makes the audit untrustworthy. */
export interface CrashedRule {
  readonly id: string;
  readonly error: Error;
}

/**
 * Judges every subject of every rule. What the files leave in doubt is unknown, whatever the rule said. Rules that throw are put on the list.
 * Lazily, since a large environment has more judgements than should be held at once.
 */
export function* judge(
  rules: readonly ActiveRule[],
  environment: Environment,
  crashed: CrashedRule[],
): Generator<Judged, void> {
  const refusals = refusalsOf(environment);
  for (const active of rules)
    try {
      yield* judgeBy(active, environment, refusals);
    } catch (error) {
      crashed.push({ id: active.id, error: error instanceof Error ? error : new Error(String(error)) });
    }
}

/** What one rule says; of what it has said only the open questions are held. */
function* judgeBy(active: ActiveRule, environment: Environment, refusals: Refusals): Generator<Judged, void> {
  const { roles } = active.rule;
  if (roles && !roles.includes(environment.role)) {
    yield otherRole(active, environment);
    return;
  }
  if (missingNeeds(active.rule, environment).length > 0) {
    yield nothingToJudge(active, environment);
    return;
  }
  const open: Judged[] = [];
  let isSilent = true;
  for (const said of active.rule.verdicts(environment))
    for (const judged of said.subject ? [weigh(active, said, refusals)] : unfound(active, said.doubts, open)) {
      isSilent = false;
      if (judged.verdict === "unknown") open.push(judged);
      yield judged;
    }
  if (isSilent) yield nothingToJudge(active, environment);
  else yield* unfound(active, unreadFor(active.rule, environment), open);
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
    edits: [],
  };
}

/** What decides about subjects and cannot be read leaves open whether there are more, or fewer; said once, unless a verdict says it already. */
function unfound(rule: ActiveRule, doubts: readonly Problem[], open: readonly Judged[]): readonly Judged[] {
  const words = new Set(open.map(({ message }) => message.words));
  const spans = new Set(open.flatMap(({ places }) => places.map(({ span }) => span)));
  const [doubt, ...others] = doubts.filter(({ message, span }) => !words.has(message) && !spans.has(span));
  if (!doubt) return [];
  const message = byEngine("hidden", doubt.message);
  const places = [doubt, ...others];
  return [{ rule, subject: ENVIRONMENT, verdict: "unknown", message, places, cause: doubt, edits: [] }];
}

/** Files of a rule's formats that nobody could read: they may hold more of what it judges. */
function unreadFor({ needs, onlySeen }: Rule, { problems }: Environment): readonly Problem[] {
  if (onlySeen) return [];
  const sources = needs.flat();
  return problems.filter(({ kind, language }) => kind === "unreadable" && sources.includes(language));
}

function weigh(
  rule: ActiveRule,
  { subject, judgement, doubts, defaults: [byDefault] }: SubjectVerdict,
  refusals: Refusals,
): Judged {
  const said: Judged = {
    rule,
    subject: { address: subject.address, path: subject.span.file.path },
    verdict: judgement.verdict,
    message: inWords(rule.rule, judgement.message),
    places: judgement.places,
    cause: judgement.cause,
    restsOn: judgement.restsOn,
    byDefault,
    edits: checkedEdits(judgement.edits),
  };
  const cited = judgement.places.find(({ doubt }) => doubt)?.doubt;
  // A rule that does not know says so in its own words, unless what it cites says what would settle it.
  if (judgement.verdict === "unknown" && !cited) return said;
  const doubt = cited ?? doubts[0];
  if (doubt)
    return {
      ...said,
      verdict: "unknown",
      message: byEngine("doubt", doubt.message),
      places: [...judgement.places, doubt],
      cause: doubt,
      edits: [],
    };
  const refusal = judgement.verdict === "pass" ? refusals.among(judgement.places) : undefined;
  if (!refusal) return said;
  return {
    ...said,
    verdict: "unknown",
    message: byEngine("refused", refusal.message),
    places: [...judgement.places, refusal],
    cause: refusal,
  };
}

function inWords({ title, messages }: Rule, message: Message | undefined): Said {
  if (!message) return { id: "title", data: NO_DATA, words: title };
  const { id, data } = message;
  return { id, data, words: messages[id] ?? id };
}

const NO_DATA = {};

/** No subject means not applicable, unless something that could not be read may have held one. */
function nothingToJudge(rule: ActiveRule, environment: Environment): Judged {
  const blank = { rule, subject: ENVIRONMENT, edits: [] };
  const hidden = rule.rule.onlySeen ? undefined : hiddenFor(rule.rule, environment);
  if (hidden) return { ...blank, verdict: "unknown", places: [hidden], message: byEngine("hidden", hidden.message) };
  return {
    ...blank,
    verdict: "not-applicable",
    places: [],
    message: byEngine("nothing", whyNothing(rule.rule, environment)),
  };
}

/** What was not read and may hold what a rule judges: each thing that it needs and that is missing, and where nothing is, more of it. */
function hiddenFor(rule: Rule, environment: Environment): LanguageProblem | undefined {
  const hiding = environment.problems.filter((problem) => hides(problem) && !problem.addsNothing);
  const missing = missingNeeds(rule, environment);
  const found = (missing.length > 0 ? missing : [rule.needs.flat()]).map((sources) =>
    hiding.find((problem) => mayHold(problem, sources, environment)),
  );
  return found.includes(undefined) ? undefined : found[0];
}

/** What is refused or dropped was read all the same. */
function hides({ kind }: Problem): boolean {
  return kind === "unreadable" || kind === "unseen";
}

/** A format may also set up another that it brings, where no document of that is in sight. */
function mayHold(
  { language, bringsNothing }: LanguageProblem,
  sources: readonly Source[],
  environment: Environment,
): boolean {
  const brought = bringsNothing ? [] : broughtBy(language).filter((name) => environment[name].length === 0);
  return sources.includes(language) || brought.some((name) => sources.includes(name));
}

function whyNothing(rule: Rule, environment: Environment): string {
  const [missing] = missingNeeds(rule, environment);
  if (!missing && rule.ofServices)
    return "No program is known to be of the kind that this asks about; supervisor/program-recognised tells which are not known.";
  if (!missing) return "Nothing in the files is of the kind that this asks about.";
  if (missing.includes("declaration")) return "No punchlist.yaml declares what this asks about.";
  return `The environment has no file of this format (${missing.join(", ")}).`;
}

/** The needs of which no source is there. */
function missingNeeds({ needs }: Rule, environment: Environment): readonly (readonly Source[])[] {
  const isThere = (source: Source): boolean =>
    source === "declaration" ? environment.declared !== undefined : environment[source].length > 0;
  return needs.filter((sources) => !sources.some(isThere));
}
