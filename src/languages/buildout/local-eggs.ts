import { doubted, located, type Problem, type Span } from "../../model/index.ts";
import type { BuildoutDocument } from "./document.ts";
import { canonicalName } from "./requirement.ts";

/** Tells the distributions that are used from a folder of `develop` or from a checkout. */
export function localEggs(
  { develop, checkouts }: Pick<BuildoutDocument, "develop" | "checkouts">,
  span: Span,
): BuildoutDocument["isLocal"] {
  const local = new Set([
    ...develop.flatMap((egg) => egg.canonicalName ?? []),
    ...(checkouts?.active ?? []).map((source) => source.canonicalName),
  ]);
  const unnamed = develop.find((egg) => egg.canonicalName === undefined)?.path;
  return (name) => {
    const known = local.has(canonicalName(name));
    return doubted(located(known, span), known || !unnamed ? undefined : mayHold(unnamed, name));
  };
}

/** A folder whose package has no name here may hold any. */
function mayHold({ value, span }: BuildoutDocument["develop"][number]["path"], name: string): Problem {
  return { kind: "unseen", span, message: `Which package ${value} holds is not known here; it may be ${name}.` };
}
