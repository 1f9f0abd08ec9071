import { markdownCode, markdownText } from "../ci/markdown-text.ts";
import type { PrintOptions } from "../reporter.ts";
import { amount } from "../table/amount.ts";
import { placeOf } from "../table/place-rows.ts";
import { VERDICT_WORDS } from "../table/style.ts";
import { subjectSentence } from "../table/subjects.ts";
import type { Change, Comparison, EnvironmentComparison } from "./comparison.ts";
import { headlineOf } from "./headline.ts";
import { turnOf } from "./turn.ts";
import { visibleComparison } from "./visible-comparison.ts";

/** A comparison for a comment or a page: a list each of what is new, fixed and changed. */
export function comparisonMarkdown(comparison: Comparison, { pathPrefix = "" }: PrintOptions): string {
  const sections = visibleComparison(comparison).environments.map((each) => sectionOf(each, pathPrefix));
  return `${sections.join("\n\n")}\n`;
}

function sectionOf(environment: EnvironmentComparison, pathPrefix: string): string {
  const { appeared, fixed, changed, items } = environment;
  return [
    `### ${markdownText(headlineOf(environment))}`,
    ...list(
      "New",
      appeared.map((change) => entry(change, pathPrefix)),
    ),
    ...list(
      "Fixed",
      fixed.map((change) => entry(change, pathPrefix)),
    ),
    ...list(
      "Changed",
      changed.map((change) => entry(change, pathPrefix)),
    ),
    ...list(
      "Items",
      items.map(
        ({ item, title, before, now }) =>
          `- ${markdownText(`${item} ${VERDICT_WORDS[before]} -> ${VERDICT_WORDS[now]}: ${title}`)}`,
      ),
    ),
  ].join("\n\n");
}

/** GitHub takes comments of 65,536 characters; the first of a list tell what it is about. */
const MOST_ENTRIES = 50;

function list(title: string, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST_ENTRIES);
  const left = entries.length - shown.length;
  const more = left === 0 ? [] : [`- … and ${amount(left, "more", "more")}`];
  return [`**${title}**`, [...shown, ...more].join("\n")];
}

function entry(change: Change, pathPrefix: string): string {
  const { severity, rule, place, text, now } = change;
  const where = place ? ` ${markdownCode(pathPrefix + placeOf(place))}` : "";
  const turn = markdownText(now === "fail" ? `${severity}, ${turnOf(change)}` : turnOf(change));
  return `- ${turn}:${where} ${markdownText(text + subjectSentence([change], false))} (${markdownCode(rule)})`;
}
