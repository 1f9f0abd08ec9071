import type { Neighbour } from "./neighbour.ts";

/** A rule to start from: it compiles, looks at what its neighbour looks at, and finds nothing wrong. */
export function ruleText({ imports, needs, subjects }: Neighbour): string {
  return `import { ${["defineRule", ...imports].join(", ")} } from "#rule";

/**
 * Say in one sentence what to do.
 *
 * Why it matters in production, and what happens without it.
 *
 * When to leave it off.
 *
 * @see the authority
 */
export default defineRule({
  title: "A sentence that is true when the rule passes",
  fault: "A headline that is true when it fails",
  harm: "toil",
  severity: "warning",
  item: "T00",
${needs.map((property) => `  ${property},\n`).join("")}  messages: {
    other: "Name the thing {subject} first, then what is there, why it hurts, and what to write instead.",
  },

  ${subjects},

  judge(subject, { pass, fail }) {
    return subject.address === "" ? fail(subject, "other", { subject: subject.address }) : pass(subject);
  },
});
`;
}

/** Its test, with files of its neighbour and nothing expected yet: the first run shows the lines. */
export function testText(id: string, { files }: Neighbour): string {
  const texts = JSON.stringify(files, null, 2);
  return `import rule from "../../../rules/${id}.ts";
import { cases } from "../../cases.ts";

cases("${id}", rule, [
  {
    name: "fails what it is there to find",
    files: ${texts},
    expect: ["fail …"],
  },
  {
    name: "passes the nearest thing that is right",
    files: ${texts},
    expect: ["pass …"],
  },
]);
`;
}
