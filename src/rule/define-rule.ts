import type { Environment, Source } from "../environment/index.ts";
import {
  looking,
  type Harm,
  type Problem,
  type Role,
  type Setting,
  type Severity,
  type Subject,
} from "../model/index.ts";
import { sayWith, type Judgement, type Messages, type Say } from "./judgement.ts";
import { sourcesOf, viewOf, type Need, type View } from "./view.ts";

/** One question to an environment: what to look at, and what to say of each. The file's path is the rule's id. */
export interface RuleDefinition<N extends Need, S extends Subject, M extends Messages> {
  /** A sentence that is true when the rule passes. */
  readonly title: string;
  /** The headline that is true when it fails, without a full stop. */
  readonly fault: string;
  readonly harm: Harm;
  readonly severity: Severity;
  /** The checklist item that the rule helps to answer, such as `T49`. */
  readonly item: string;
  /** What must be there for anything to be judged: formats, joins over several of them, the declaration. Without one of them the rule is not applicable. */
  readonly needs: readonly N[];
  /** The environments that it judges, by what they are for; without it, all. */
  readonly roles?: readonly Role[];
  /** It judges lines that stand there, or what lies outside of these formats: what a template may add, or a file that cannot be read, is not asked about. */
  readonly onlySeen?: true;
  /** It judges services that it knows: where it has none, there may be some that nobody recognised. */
  readonly ofServices?: true;
  /** Its edits change more than what it judges, such as who has access: they are shown, and `--fix` leaves them to a person. */
  readonly suggests?: true;
  /** What `fail` and `unknown` say, by id, with `{placeholders}`. */
  readonly messages: M;
  /** What is judged, in the order of the files. Nothing to judge means not applicable. */
  subjects(this: void, view: View<N>): readonly S[];
  judge(this: void, subject: S, say: Say<M>): Judgement;
}

/** A rule as the engine runs it: the subject's type stays inside. */
export interface Rule {
  readonly title: string;
  readonly fault: string;
  readonly harm: Harm;
  readonly severity: Severity;
  readonly item: string;
  /** Further items that it answers, of a team's own checklist. */
  readonly alsoItems?: readonly string[];
  /** For each need the sources of which one at least must be there. */
  readonly needs: readonly (readonly Source[])[];
  readonly roles?: readonly Role[] | undefined;
  readonly onlySeen?: boolean;
  readonly ofServices?: boolean;
  readonly suggests?: boolean;
  readonly messages: Messages;
  /** Judges every subject of an environment, lazily: one that throws does not take the ones before it along. */
  verdicts(environment: Environment): Iterable<RuleVerdict>;
}

/** What a rule says of a subject, with the doubts of all that it looked at for it; without a subject, of those that it could not find. */
export type RuleVerdict =
  | SubjectVerdict
  | { readonly subject: undefined; readonly doubts: readonly [Problem, ...Problem[]] };

/** A judgement with the doubts of all that was looked at for it, and the defaults that were found in place of lines. */
export interface SubjectVerdict {
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly doubts: readonly Problem[];
  readonly defaults: readonly Setting<unknown>[];
}

/** Makes a rule; the type of `judge`'s subject follows from `subjects`, and a misspelt message or placeholder does not compile. */
export function defineRule<const N extends Need, S extends Subject, const M extends Messages>(
  definition: RuleDefinition<N, S, M>,
): Rule {
  const { needs, roles, onlySeen = false, subjects, judge, ...said } = definition;
  const say = sayWith<M>();
  return {
    ...said,
    needs: sourcesOf(needs),
    roles,
    onlySeen,
    *verdicts(environment) {
      const picked = looking(() => subjects(viewOf(needs, environment)));
      for (const subject of picked.result) {
        const { result: judgement, doubts, defaults } = looking(() => judge(subject, say));
        yield { subject, judgement, doubts, defaults };
      }
      const [doubt, ...others] = picked.doubts;
      if (doubt) yield { subject: undefined, doubts: [doubt, ...others] };
    },
  };
}
