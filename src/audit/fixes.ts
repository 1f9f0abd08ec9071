import type { EditReport, Finding } from "../model/index.ts";

/** A change of a text, by offsets in UTF-16 units. */
export type TextEdit = Pick<EditReport, "start" | "end" | "text">;

/** What can be mended at once, and what would write where something else is written already. */
export interface Fixes {
  readonly chosen: readonly Finding[];
  readonly overlapping: readonly Finding[];
  /** What a person has to decide. */
  readonly suggested: readonly Finding[];
}

/** The failures with edits of which no two write in one place: the first of two does, and the other is left. What is known is left to its baseline. */
export function chooseFixes(findings: readonly Finding[]): Fixes {
  const taken = new Map<string, EditReport[]>();
  const chosen: Finding[] = [];
  const overlapping: Finding[] = [];
  const mendable = findings.filter(isMendable);
  for (const finding of mendable.filter(({ suggested }) => suggested !== true)) {
    const edits = finding.edits ?? [];
    if (edits.some((edit) => taken.get(edit.path)?.some((other) => collides(edit, other)))) {
      overlapping.push(finding);
      continue;
    }
    chosen.push(finding);
    for (const edit of edits) add(taken, edit);
  }
  return { chosen, overlapping, suggested: mendable.filter(({ suggested }) => suggested) };
}

function isMendable({ verdict, known, edits = [] }: Finding): boolean {
  return verdict === "fail" && known !== true && edits.length > 0;
}

/** The same edit twice is one. Two lines that are added at one place do not collide. */
function collides(one: EditReport, other: EditReport): boolean {
  if (keyOf(one) === keyOf(other)) return false;
  const areAdded = one.start === one.end && other.start === other.end;
  return (
    !areAdded && one.start < Math.max(other.end, other.start + 1) && other.start < Math.max(one.end, one.start + 1)
  );
}

function keyOf({ start, end, text }: TextEdit): string {
  return `${start}:${end}:${text}`;
}

function add(taken: Map<string, EditReport[]>, edit: EditReport): void {
  const known = taken.get(edit.path);
  if (known) known.push(edit);
  else taken.set(edit.path, [edit]);
}

/** The edits of some findings by file, each once, in the order of their places. */
export function editsByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly TextEdit[]> {
  const byPath = new Map<string, Map<string, TextEdit>>();
  for (const edit of findings.flatMap(({ edits = [] }) => edits)) {
    const known = byPath.get(edit.path) ?? new Map<string, TextEdit>();
    byPath.set(edit.path, known.set(keyOf(edit), edit));
  }
  return new Map([...byPath].map(([path, edits]) => [path, [...edits.values()].sort(inOrder)]));
}

function inOrder(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}
