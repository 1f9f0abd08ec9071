import { existsSync } from "node:fs";
import { join } from "node:path";
import { SyntaxKind, type Expression, type Project, type SourceFile } from "ts-morph";
import type { RuleCase } from "./rule-case.ts";

/** The cases of a rule as its test writes them. They are literals, so the test need not run. */
export function readCases(project: Project, root: string, id: string): readonly RuleCase[] {
  const path = `test/rules/${id}.test.ts`;
  if (!existsSync(join(root, path))) throw new Error(`${path} is missing: a rule's page shows the cases of its test.`);
  return parseCases(project.addSourceFileAtPath(join(root, path)), path, id);
}

/** The cases in the text of a test; the compiler has checked their types. `path` is how a message names the test. */
export function parseCases(test: SourceFile, path: string, id: string): readonly RuleCase[] {
  const [name, , list] =
    test
      .getDescendantsOfKind(SyntaxKind.CallExpression)
      .find((call) => call.getExpression().getText() === "cases")
      ?.getArguments() ?? [];
  const all = list?.asKind(SyntaxKind.ArrayLiteralExpression);
  if (!all || name?.getText() !== `"${id}"`) {
    throw new Error(`${path}: the cases of a rule are written as cases("${id}", rule, […]).`);
  }
  return literal(all, path) as readonly RuleCase[];
}

function literal(node: Expression, path: string): unknown {
  const text = node.asKind(SyntaxKind.StringLiteral) ?? node.asKind(SyntaxKind.NoSubstitutionTemplateLiteral);
  if (text) return text.getLiteralValue();
  const list = node.asKind(SyntaxKind.ArrayLiteralExpression);
  if (list) return list.getElements().map((element) => literal(element, path));
  const properties = node.asKind(SyntaxKind.ObjectLiteralExpression)?.getProperties() ?? refuse(node, path);
  return Object.fromEntries(
    properties.map((each) => {
      const property = each.asKind(SyntaxKind.PropertyAssignment) ?? refuse(each, path);
      const name = property.getNameNode();
      const key = name.asKind(SyntaxKind.StringLiteral)?.getLiteralValue() ?? name.getText();
      return [key, literal(property.getInitializerOrThrow(), path)] as const;
    }),
  );
}

function refuse(node: Pick<Expression, "getStartLineNumber" | "getText">, path: string): never {
  throw new Error(`${path}:${node.getStartLineNumber()}: ${node.getText()} is no literal; write a case out.`);
}
