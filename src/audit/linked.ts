import { formats } from "../languages/index.ts";
import { baseName } from "../model/base-name.ts";
import type { SourceFile } from "../model/index.ts";
import type { AuditSetting } from "./setting.ts";

/**
 * Tells where each file is judged. Links make one text stand at several paths; a program is pointed at the link, so the text is judged
 * there, once a host. A declared root comes first, then a link that bears a format's own name (`buildout.cfg`).
 */
export function judgedPlaces(
  files: readonly SourceFile[],
  { hostOf, targets }: Pick<AuditSetting, "hostOf" | "targets">,
): (file: SourceFile) => string {
  const roots = new Set([...targets.roots.values()].flat());
  const rank = (file: SourceFile): number => {
    if (roots.has(file.path)) return 0;
    if (file.path === file.real) return 3;
    return OWN_NAMES.has(baseName(file.path)) ? 1 : 2;
  };
  const keyOf = ({ path, real }: SourceFile): string => `${hostOf(path) ?? ""}\0${real}`;
  const chosen = new Map<string, SourceFile>();
  for (const file of files) {
    const other = chosen.get(keyOf(file));
    if (!other || rank(file) < rank(other)) chosen.set(keyOf(file), file);
  }
  return (file) => chosen.get(keyOf(file))?.path ?? file.path;
}

const OWN_NAMES: ReadonlySet<string> = new Set(formats.flatMap(({ fileNames }) => fileNames));
