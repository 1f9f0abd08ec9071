import type { Problem, SourceFile } from "../../model/index.ts";
import type { Macro } from "./macros.ts";
import { unseen, type ParsedFile } from "./parse.ts";
import type { Statement } from "./statements.ts";

/** Where statements are read. */
export interface At {
  readonly parsed: ParsedFile;
  /** The files that include one another. */
  readonly chain: readonly SourceFile[];
  readonly depth: number;
  /** Where the section opens in its file. */
  readonly opened: number;
  /** An open condition around it: what httpd may never read. */
  readonly condition: Problem | undefined;
  /** The same as far as the section that is being filled may lack it. */
  readonly doubt: Problem | undefined;
  readonly onlyWith: string | undefined;
  /** Whether a condition around it asks for a module that is not httpd's own, whose words are not known. */
  readonly isForeign: boolean;
  /** The words of a macro that is being used. */
  readonly macro: ReadonlyMap<string, string> | undefined;
  /** The macros that are being used, of which none may use itself. */
  readonly uses: readonly Macro[];
}

/** Outside of all files. */
export const OUTERMOST: Omit<At, "parsed"> = {
  chain: [],
  depth: 0,
  opened: -1,
  condition: undefined,
  doubt: undefined,
  onlyWith: undefined,
  isForeign: false,
  macro: undefined,
  uses: [],
};

/** What stops httpd only where a condition is met is asked about. */
export function asked(problem: Problem, condition: Problem | undefined): Problem {
  return condition ? { ...problem, kind: "skipped" } : problem;
}

/** A block of a template that holds the whole section leaves its lines as they are. */
export function optionalSince({ parsed, opened }: At, { start }: Statement): Problem | undefined {
  const since = parsed.masked.blockAt(start);
  if (since === undefined || since <= opened) return undefined;
  return unseen(
    { file: parsed.file, start, end: start },
    "A template may leave this out or repeat it; the file it makes would settle it.",
  );
}
