import type { Located } from "../model/index.ts";
import type { ClaimedFile } from "./claim.ts";
import type { Discovery } from "./discover.ts";
import { outOfScope } from "./out-of-scope.ts";
import type { AuditSetting } from "./setting.ts";

/** What of a setting tells which files are set aside. */
export type Naming = Pick<AuditSetting, "role" | "named" | "vendored">;

/** Why a file is listed and not judged, unless somebody named it; said behind a count of files. */
export function setAside(
  { path, language }: Pick<ClaimedFile, "path" | "language">,
  discovery: Discovery,
  { role, named, vendored }: Naming,
): string | undefined {
  const above = discovery.namedAbove(path);
  if (above === path) return undefined;
  // A folder that was entered in spite of a line was named, or is one of configuration.
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const entered = folder !== "" && discovery.files.keptOut(folder) !== undefined;
  const line = entered ? undefined : discovery.files.keptOut(path);
  if (line && !named(path, path)) return `kept out by ${place(line)}`;
  const out = outOfScope(above === "" ? path : path.slice(above.length + 1), language, role);
  return out && !named(path, out.step) && !vendored(path) ? out.why : undefined;
}

function place({ value, span: { file, start } }: Located<string>): string {
  return `${file.path}:${file.position(start).line} (${value.trim()})`;
}
