import type { Problem } from "../../model/index.ts";
import type { Root } from "./roots.ts";
import type { Resolved } from "./substitute.ts";

/** What buildout stops at in the sections that a root uses: one problem a value, which names the root where that is not production's. */
export function referenceProblems(
  { file, production }: Root,
  used: ReadonlySet<string>,
  resolved: ReadonlyMap<string, ReadonlyMap<string, Resolved>>,
): readonly Problem[] {
  const found = [...used].flatMap((name) =>
    [...(resolved.get(name)?.values() ?? [])].flatMap(({ problems }) => together(problems)),
  );
  if (production) return found;
  return found.map((problem) => ({ ...problem, message: `In ${file.path}, ${problem.message}`, addsNothing: true }));
}

function together(problems: readonly Problem[]): readonly Problem[] {
  const [first, ...others] = problems;
  if (!first || others.length === 0) return problems;
  const more =
    others.length === 1 ? "1 more reference of this value does" : `${others.length} more references of this value do`;
  return [{ ...first, message: `${first.message.replace(/\.$/, "")}; ${more}, too.` }];
}
