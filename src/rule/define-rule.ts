import type { Environment, LanguageName } from "../environment/index.ts";
import type { Role, Severity, Subject } from "../model/index.ts";
import { sayWith, type Judgement, type Messages, type Say } from "./judgement.ts";

/** What a rule may need to have something to judge: a format, or what `punchlist.yaml` declares for the models. */
export type RuleSource = LanguageName | "declaration";

/** One question to an environment: what to look at, and what to say of each. The file's path is the rule's id. */
export interface RuleDefinition<S extends Subject, M extends Messages> {
  /** A sentence that is true when the rule passes. */
  readonly title: string;
  readonly severity: Severity;
  /** The checklist item that the rule helps to answer, such as `T49`. */
  readonly item: string;
  /** Without all of these there is nothing to judge, and the rule is not applicable. */
  readonly reads: readonly RuleSource[];
  /** The environments that it judges, by what they are for; without it, all. */
  readonly roles?: readonly Role[];
  /** What it judges lies outside of these formats (scripts that call the program), so what cannot be read of them hides no subject. */
  readonly subjectsElsewhere?: true;
  /** What `fail` and `unknown` say, by id, with `{placeholders}`. */
  readonly messages: M;
  /** What is judged, in the order of the files. Nothing to judge means not applicable. */
  subjects(this: void, environment: Environment): readonly S[];
  judge(this: void, subject: S, say: Say<M>): Judgement;
}

/** A rule as the engine runs it: the subject's type stays inside. */
export interface Rule {
  readonly title: string;
  readonly severity: Severity;
  readonly item: string;
  readonly reads: readonly RuleSource[];
  readonly roles?: readonly Role[] | undefined;
  readonly subjectsElsewhere?: boolean;
  readonly messages: Messages;
  /** Judges every subject of an environment, lazily: one that throws does not take the ones before it along. */
  verdicts(environment: Environment): Iterable<{ readonly subject: Subject; readonly judgement: Judgement }>;
}

/** Makes a rule; the type of `judge`'s subject follows from `subjects`, and a misspelt message or placeholder does not compile. */
export function defineRule<S extends Subject, const M extends Messages>(definition: RuleDefinition<S, M>): Rule {
  const { title, severity, item, reads, roles, subjectsElsewhere = false, messages, subjects, judge } = definition;
  const say = sayWith<M>();
  return {
    title,
    severity,
    item,
    reads,
    roles,
    subjectsElsewhere,
    messages,
    *verdicts(environment) {
      for (const subject of subjects(environment)) yield { subject, judgement: judge(subject, say) };
    },
  };
}
