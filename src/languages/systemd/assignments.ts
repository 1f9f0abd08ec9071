import { maskTemplate, PLACEHOLDER, type Masked } from "../grammar/templates.ts";
import type { Text } from "../grammar/text.ts";
import { doubted, type Problem, type SourceFile } from "../../model/index.ts";
import { joinedLines, partText } from "./lines.ts";
import { unseen } from "./unseen.ts";

/** `Key=value` in a section; in doubt where a template decides whether it stands there. */
export interface Assignment {
  readonly section: string;
  readonly key: string;
  /** Placeholders of templates are covered. */
  readonly value: Text;
}

/** What a unit file says, in order, and what systemd does not take of it. */
export interface ReadUnit {
  readonly file: SourceFile;
  readonly assignments: readonly Assignment[];
  readonly problems: readonly Problem[];
}

/** Reads a unit file. What systemd drops is a problem that is skipped; a header without its bracket stops it. */
export function readUnit(file: SourceFile): ReadUnit {
  const masked = maskTemplate(file, ["${name}"], "#;");
  const assignments: Assignment[] = [];
  const problems: Problem[] = [];
  let section: string | undefined;
  for (const line of joinedLines(file, masked.text)) {
    const text = line.value.trim();
    const inBlock = masked.blockAt(line.span.start) !== undefined;
    if (text === "") continue;
    if (text.startsWith("[")) {
      if (!text.endsWith("]")) return { file, assignments, problems: [...problems, headerFault(line, inBlock)] };
      section = text.slice(1, -1);
      continue;
    }
    if (section !== undefined && !SECTIONS.has(section)) continue;
    const equals = line.value.indexOf("=");
    const key = line.value.slice(0, Math.max(equals, 0)).trim();
    const dropped = droppedLine(line, key, section);
    if (dropped) {
      problems.push(dropped);
      continue;
    }
    const value = partText(line, equals + 1, line.value.length);
    const doubt = inBlock ? inTemplate(line) : partDoubt(line, masked);
    assignments.push({ section: section ?? "", key, value: doubted(value, value.doubt ?? doubt) });
  }
  return { file, assignments, problems };
}

/** Those of a service; what stands in another is passed over. */
const SECTIONS: ReadonlySet<string> = new Set(["Unit", "Service", "Install"]);

function headerFault({ span, value }: Text, mayBeOther: boolean): Problem {
  if (mayBeOther) return inTemplate({ span });
  const message = `The section header ${value.trim().slice(0, 60)} has no closing bracket; write it as [Service].`;
  return { kind: "refused", span, message };
}

function droppedLine({ span, value }: Text, key: string, section: string | undefined): Problem | undefined {
  const start = value.trim().slice(0, 60);
  if (key === "" && value.includes(PLACEHOLDER)) return inTemplate({ span });
  if (key === "") return skipped(span, `systemd drops ${start}, because no Key= stands before it; write Key=value.`);
  if (section === undefined)
    return skipped(span, `systemd drops ${key}=, because it stands before any section; put it below [Service].`);
  return undefined;
}

/** Why a part of a line may be another: a statement of a template stands in it. */
function partDoubt({ span }: Text, { tagAt }: Masked): Problem | undefined {
  for (let at = span.start; at < span.end; at += 1)
    if (tagAt(at)?.kind === "statement")
      return unseen(span, "A template decides what of this line stands there; the file that it makes would settle it.");
  return undefined;
}

/** What systemd logs and drops. */
export function skipped(span: Problem["span"], message: string): Problem {
  return { kind: "skipped", span, message };
}

function inTemplate({ span }: Pick<Text, "span">): Problem {
  return unseen(span, "A template decides whether this line stands there; the file that it makes would settle it.");
}
