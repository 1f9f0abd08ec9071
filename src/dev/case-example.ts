import type { RuleCase } from "./rule-case.ts";

/** The first failing and the first passing case of a rule, as its page shows them. A rule that has not both is refused. */
export function examples(id: string, cases: readonly RuleCase[]): readonly string[] {
  const failing = cases.find(({ expect }) => expect.some(failed));
  const passing = cases.find(({ expect }) => expect.length > 0 && expect.every(passed));
  if (!failing || !passing) {
    throw new Error(`test/rules/${id}.test.ts has no case that ${failing ? "passes" : "fails"}; its page shows one.`);
  }
  return [...example(failing), "", ...example(passing)];
}

function failed(line: string): boolean {
  return line.startsWith("fail ");
}

function passed(line: string): boolean {
  return line.startsWith("pass ");
}

function example({ name, files, declared = {}, expect }: RuleCase): readonly string[] {
  const { role, versions = {}, roots = {} } = declared;
  const said = [
    ...(role ? [`the environment is for ${role}`] : []),
    ...Object.entries(versions).map(([language, version]) => `${language} is version ${version}`),
    ...Object.entries(roots).map(([language, paths]) => `the roots of ${language} are ${paths.join(", ")}`),
  ];
  return [
    `This rule ${name}${said.length > 0 ? ` (${said.join(", ")})` : ""}:`,
    ...Object.entries(files).flatMap(([path, text]) => ["", `\`${path}\``, "", ...block(text)]),
    "",
    "It says:",
    "",
    ...block(expect),
  ];
}

function block(text: string | readonly string[]): readonly string[] {
  const lines = typeof text === "string" ? text.replace(/\n$/, "").split("\n") : text;
  return ["```", ...lines, "```"];
}
