import type { BuildoutDocument } from "../languages/buildout/index.ts";
import type { Problem, Span } from "../model/index.ts";

/** A root with all that share the lines in question: `backend.cfg and 1 more root`. */
export type SharedRoot = BuildoutDocument & { readonly roots: string };

/** Roots that owe an answer to the same lines are one subject, the first of them; a root without such lines, or with a doubt about them, stands alone. */
export function sharedRoots(
  buildouts: readonly BuildoutDocument[],
  linesOf: (buildout: BuildoutDocument) => readonly { readonly span: Span; readonly doubt?: Problem | undefined }[],
): readonly SharedRoot[] {
  const groups = new Map<string, readonly [BuildoutDocument, ...BuildoutDocument[]]>();
  for (const buildout of buildouts) {
    const lines = linesOf(buildout).map(({ span, doubt }) => `${span.file.path}:${span.start}${doubt ? "?" : ""}`);
    const key = lines.length === 0 ? buildout.address : lines.join(" ");
    const group = groups.get(key);
    groups.set(key, group ? [...group, buildout] : [buildout]);
  }
  return [...groups.values()].map(([first, ...others]) => ({
    ...first,
    roots:
      others.length === 0
        ? first.root.path
        : `${first.root.path} and ${others.length} more ${others.length === 1 ? "root" : "roots"}`,
  }));
}
