import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { Node, Project, type SourceFile } from "ts-morph";
import { readCases } from "./read-cases.ts";
import type { RuleCase } from "./rule-case.ts";

/** What a rule's source file and its test say besides what it does. */
export interface RuleSource {
  /** The path below `rules/` without its ending: the rule's id. */
  readonly id: string;
  /** The doc comment without its stars and tags: the page's text. */
  readonly text: string;
  readonly see: readonly string[];
  readonly cases: readonly RuleCase[];
}

/** Reads the doc comments and the cases of all rules, sorted by id. A rule without them is an error: they are its page. */
export function readRuleSources(root: string): readonly RuleSource[] {
  const project = new Project({ useInMemoryFileSystem: false, skipAddingFilesFromTsConfig: true });
  return ruleIds(root).map((id) => ({
    ...readSource(id, project.addSourceFileAtPath(join(root, "rules", `${id}.ts`))),
    cases: readCases(project, root, id),
  }));
}

/** The ids of all rules there are, sorted. */
export function ruleIds(root: string): readonly string[] {
  return readdirSync(join(root, "rules"), { recursive: true, encoding: "utf8" })
    .filter(
      (name) =>
        name.endsWith(".ts") &&
        name.includes(sep) &&
        !name.startsWith("checklists") &&
        !name.endsWith(`${sep}index.ts`),
    )
    .map((name) => name.slice(0, -".ts".length).split(sep).join("/"))
    .sort();
}

function readSource(id: string, file: SourceFile): Omit<RuleSource, "cases"> {
  const assignment = file.getExportAssignment((candidate) => !candidate.isExportEquals());
  const doc = assignment
    ?.getLeadingCommentRanges()
    .map((range) => range.getText())
    .filter((text) => text.startsWith("/**"))
    .at(-1);
  if (!assignment || doc === undefined || !Node.isCallExpression(assignment.getExpression())) {
    throw new Error(`rules/${id}.ts: a rule is "export default defineRule({…})" with a doc comment above it.`);
  }
  const lines = doc
    .slice(3, -2)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""));
  const tags = lines.filter((line) => line.startsWith("@see ")).map((line) => line.slice(5).trim());
  return {
    id,
    text: lines
      .filter((line) => !line.startsWith("@see "))
      .join("\n")
      .trim(),
    see: tags,
  };
}
