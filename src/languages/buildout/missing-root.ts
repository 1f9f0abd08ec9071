import { fileSpan, type Problem, type Role, type SourceFile } from "../../model/index.ts";
import type { BuildoutDocument } from "./document.ts";

/**
 * What is missing where there are buildouts and production is built from none of them: no rule finds anything to judge there,
 * and that is no answer. A development environment misses nothing.
 */
export function missingRoot(
  buildouts: readonly BuildoutDocument[],
  claimed: readonly SourceFile[],
  role: Role,
): readonly Problem[] {
  const [file, ...unnamed] = claimed;
  if (!file || role === "development" || buildouts.some(({ production }) => production)) return [];
  const [first, ...others] = buildouts;
  const why = first
    ? `${counted(first.root, others.length, "is", "are")} for development by name`
    : `${counted(file, unnamed.length, "sets", "set")} no parts`;
  return [
    {
      kind: "unseen",
      span: first?.span ?? fileSpan(file),
      message: `Which file production is built with is not known: ${why}; name it under roots in punchlist.yaml.`,
    },
  ];
}

function counted({ path }: SourceFile, more: number, is: string, are: string): string {
  return more === 0 ? `${path} ${is}` : `${path} and ${more} more ${are}`;
}
