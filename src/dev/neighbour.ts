import { existsSync } from "node:fs";
import { join } from "node:path";
import { Project, SyntaxKind, type ObjectLiteralElementLike, type SourceFile } from "ts-morph";
import { readCases } from "./read-cases.ts";
import type { RuleCase } from "./rule-case.ts";
import { ruleIds } from "./rule-sources.ts";

/** What a new rule may begin with, since a rule of its folder does; properties as they are written. */
export interface Neighbour {
  /** What they use of `#rule`. */
  readonly imports: readonly string[];
  /** When there is something to judge: `needs: ["haproxy"]`. */
  readonly needs: readonly string[];
  /** `subjects: keptLogs`. */
  readonly subjects: string;
  /** Something to judge. */
  readonly files: RuleCase["files"];
}

/** What a rule of a folder may begin with; undefined where there is neither a rule nor a format of that name. */
export function neighbourIn(root: string, folder: string): Neighbour | undefined {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  const lent = ruleIds(root)
    .filter((id) => id.startsWith(`${folder}/`))
    .flatMap((id): readonly Neighbour[] => {
      const beginning = borrow(project.addSourceFileAtPath(join(root, "rules", `${id}.ts`)));
      if (!beginning) return [];
      const files = readCases(project, root, id).find(({ expect }) => expect.length > 0)?.files;
      return [{ ...beginning, files: files ?? {} }];
    });
  const [shortest] = lent.sort((a, b) => length(a) - length(b));
  const beginning = shortest ?? documentsOf(root, folder);
  return beginning && { files: {}, ...beginning };
}

/** How much there is to read before the first change. */
function length({ subjects, files }: Neighbour): number {
  return subjects.length + JSON.stringify(files).length;
}

type Beginning = Omit<Neighbour, "files">;

/** Where no rule lends anything, the documents of a format are judged. */
function documentsOf(root: string, name: string): Beginning | undefined {
  if (!existsSync(join(root, "src/languages", name, "about.ts"))) return undefined;
  return { imports: [], needs: [`needs: ["${name}"]`], subjects: `subjects: ({ ${name} }) => ${name}` };
}

/** What every rule says of its own. */
const OWN = new Set(["title", "fault", "harm", "severity", "item", "messages", "judge"]);

/** Nothing where the properties use what stands elsewhere in their file. */
function borrow(file: SourceFile): Beginning | undefined {
  const definition = file
    .getExportAssignmentOrThrow((each) => !each.isExportEquals())
    .getExpressionIfKindOrThrow(SyntaxKind.CallExpression)
    .getArguments()[0]
    ?.asKindOrThrow(SyntaxKind.ObjectLiteralExpression);
  const properties = (definition?.getProperties() ?? []).filter((each) => !OWN.has(nameOf(each)));
  const used = new Set(properties.flatMap((each) => each.getDescendantsOfKind(SyntaxKind.Identifier)).map(textOf));
  const local = [...file.getFunctions(), ...file.getVariableDeclarations(), ...file.getInterfaces()];
  const subjects = properties.find((each) => nameOf(each) === "subjects");
  if (!subjects || local.some((each) => used.has(each.getName() ?? ""))) return undefined;
  return {
    imports: file
      .getImportDeclarations()
      .flatMap((each) => each.getNamedImports())
      .map(textOf)
      .filter((name) => used.has(name)),
    needs: properties.filter((each) => each !== subjects).map(textOf),
    subjects: textOf(subjects),
  };
}

function nameOf(property: ObjectLiteralElementLike): string {
  const named = property.asKind(SyntaxKind.PropertyAssignment) ?? property.asKind(SyntaxKind.MethodDeclaration);
  return named?.getName() ?? "";
}

function textOf(node: { getText(): string }): string {
  return node.getText();
}
