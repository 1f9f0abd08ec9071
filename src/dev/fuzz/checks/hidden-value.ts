import type { Evidence, Finding } from "../../../model/index.ts";
import type { Check } from "../check.ts";
import { outcomeOf } from "../outcome.ts";
import { withFile, type Tree } from "../tree.ts";

/** No pass survives when the value that it cites is hidden: what nobody can read proves nothing. */
export const hiddenValue: Check = {
  name: "hidden value",
  every: 4,
  look: async ({ tree, outcome, random, about }) => {
    if (outcome.kind !== "report") return [];
    const passes = citedIn(outcome.report.findings).filter(({ rule }) => about === undefined || rule === about);
    const looked = about === undefined ? passes.slice(random.below(passes.length)).slice(0, MOST) : passes;
    const survivors: { readonly about: string; readonly text: string }[] = [];
    for (const pass of looked) {
      const hidden = hide(tree, pass.place);
      if (hidden && (await stillPasses(hidden, pass)))
        survivors.push({ about: pass.rule, text: `${pass.subject} still passes without ${hidden.words}` });
    }
    return survivors;
  },
};

const MOST = 4;

interface Cited {
  readonly rule: string;
  readonly subject: string;
  readonly place: Evidence;
}

/** Passes of one subject, with the first place that they cite, which is where to look. */
function citedIn(findings: readonly Finding[]): readonly Cited[] {
  return findings.flatMap(({ rule, verdict, subjects: [subject, ...others], evidence: [place] }) =>
    verdict === "pass" && subject && others.length === 0 && place
      ? [{ rule, subject: subject.fingerprint, place }]
      : [],
  );
}

interface Hidden {
  readonly tree: Tree;
  /** As it was. */
  readonly line: string;
  readonly words: string;
}

function hide(tree: Tree, { path, line, column, endLine, endColumn }: Evidence): Hidden | undefined {
  const lines = tree.get(path)?.toString("utf8").split("\n");
  const text = lines?.[line - 1];
  if (!lines || text === undefined || endLine !== line) return undefined;
  const value = text.slice(column - 1, endColumn - 1);
  if (!isValue(text, value, column)) return undefined;
  const hidden = `${text.slice(0, column - 1)}{{ value }}${text.slice(endColumn - 1)}`;
  return {
    tree: withFile(tree, path, lines.with(line - 1, hidden).join("\n")),
    line: text.trim(),
    words: `${value} in ${path}: ${text}`,
  };
}

/** What follows a key is a value; a header or a whole line is the thing itself. */
function isValue(line: string, value: string, column: number): boolean {
  return value !== "" && line.slice(0, column - 1).trim() !== "" && !value.startsWith("[") && !value.includes("{{");
}

/** What the same line says in another file as well is proved by that one. */
async function stillPasses({ tree, line }: Hidden, { rule, subject }: Cited): Promise<boolean> {
  const outcome = await outcomeOf(tree);
  if (outcome.kind !== "report") return false;
  return outcome.report.findings.some(
    (finding) =>
      finding.rule === rule &&
      finding.verdict === "pass" &&
      finding.subjects[0]?.fingerprint === subject &&
      finding.evidence[0]?.text !== line,
  );
}
