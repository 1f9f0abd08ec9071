import type { Checklist } from "../model/index.ts";
import type { Rule } from "./define-rule.ts";

/** A rule that is not loaded: what lists and not-applicable verdicts need of it. */
export interface ListedRule
  extends Pick<Rule, "title" | "fault" | "harm" | "severity" | "item" | "needs" | "roles" | "subjectsElsewhere"> {
  load(this: void): Promise<Rule>;
}

/** All that can be asked, before a rule is loaded. */
export interface Catalogue {
  /** By id, sorted. */
  readonly rules: ReadonlyMap<string, ListedRule>;
  /** The first is the one that is answered. */
  readonly checklists: readonly [Checklist, ...Checklist[]];
}

/** The rules that may find something to judge where these sources are present; of the others what is known without them. */
export async function loadRules(
  rules: Catalogue["rules"],
  present: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Rule>> {
  const loaded = new Map<string, Rule>();
  const needed: Promise<unknown>[] = [];
  for (const [id, listed] of rules) {
    loaded.set(id, notLoaded(listed));
    const mayFind = listed.needs.every((sources) => sources.some((source) => present.has(source)));
    if (mayFind) needed.push(listed.load().then((rule) => loaded.set(id, rule)));
  }
  await Promise.all(needed);
  return loaded;
}

/** A rule that finds nothing to judge: all that is said of it follows from the list. */
function notLoaded(listed: ListedRule): Rule {
  return { ...listed, messages: {}, verdicts: () => [] };
}
