import type { Finding } from "../../../model/index.ts";
import type { Check } from "../check.ts";
import { outcomeOf } from "../outcome.ts";
import { withFile } from "../tree.ts";

/** A file that no format knows and nothing includes changes no verdict. */
export const unrelated: Check = {
  name: "unrelated file",
  every: 8,
  look: async ({ tree, outcome }) => {
    if (outcome.kind !== "report") return [];
    const after = await outcomeOf(withFile(tree, "unrelated/minutes/2026-11-23.md", MINUTES));
    if (after.kind !== "report") return [{ about: "outcome", text: `there is no report any more, but ${after.kind}` }];
    return differing(outcome.report.findings, after.report.findings).map(({ rule, verdict, message }) => ({
      about: rule,
      text: `${verdict} ${message.text}`,
    }));
  },
};

/** Findings that are not in both lists. */
function differing(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const missingIn = (others: readonly Finding[]): ((finding: Finding) => boolean) => {
    const known = new Set(others.map((finding) => JSON.stringify(finding)));
    return (finding) => !known.has(JSON.stringify(finding));
  };
  return [...after.filter(missingIn(before)), ...before.filter(missingIn(after))];
}

const MINUTES = `# Minutes

We talked about the balance of the backend, the supervisor and its programs,
and about who answers the telephone at night.
`;
