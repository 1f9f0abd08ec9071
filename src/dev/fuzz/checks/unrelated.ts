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
    const before = new Set(outcome.report.findings.map((finding) => JSON.stringify(finding)));
    return after.report.findings
      .filter((finding) => !before.has(JSON.stringify(finding)))
      .map(({ rule, verdict, message }) => ({ about: rule, text: `${verdict} ${message.text}` }));
  },
};

const MINUTES = `# Minutes

We talked about the balance of the backend, the supervisor and its programs,
and about who answers the telephone at night.
`;
