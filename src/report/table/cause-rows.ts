import type { EditReport, Evidence, Finding } from "../../model/index.ts";
import { adviceOf, lineOf } from "./advice.ts";
import { placeOf, type PlaceRow } from "./place-rows.ts";
import type { Style } from "./style.ts";

/** Where findings of one kind stand and what to write there; of many the first few, and how many are left out. */
export function causeRows(
  findings: readonly Finding[],
  { verbose }: Pick<Style, "verbose">,
): { readonly rows: readonly PlaceRow[]; readonly more: readonly PlaceRow[] } {
  const rows = distinct(
    findings.length === 1 ? findings.flatMap((finding) => rowsOf(finding, verbose)) : findings.flatMap(firstRows),
  );
  // "and 1 more" would take the room of the one it hides.
  const few = verbose || rows.length <= FEW + 1 ? rows.length : FEW;
  return { rows: rows.slice(0, few), more: rows.slice(few) };
}

/** Places that are shown before the rest is only counted. */
const FEW = 3;

/** Of several findings that say the same each shows where to look, and its edits. */
function firstRows(finding: Finding): readonly PlaceRow[] {
  return withEdits(finding.evidence.slice(0, 1), finding.edits ?? []);
}

function rowsOf({ evidence, edits = [] }: Finding, verbose: boolean): readonly PlaceRow[] {
  const [first, ...others] = evidence;
  if (!first) return withEdits([], edits);
  // Where edits say what to write, another line of the same file only explains it, and the sentence does that.
  const shown = others.filter(
    (other) => verbose || edits.length === 0 || other.path !== first.path || isEdited(other, edits),
  );
  return withEdits([first, ...shown], edits);
}

function isEdited({ path, line }: Evidence, edits: readonly EditReport[]): boolean {
  return edits.some((edit) => edit.path === path && lineOf(edit) === line);
}

/** Each place with its edit; an edit elsewhere is a row of its own. */
function withEdits(evidence: readonly Evidence[], edits: readonly EditReport[]): readonly PlaceRow[] {
  const lines = new Map(evidence.map((each) => [placeOf(each), each]));
  const at = (edit: EditReport): string => placeOf({ path: edit.path, line: lineOf(edit) });
  const rows = [...lines].map(([place, { text }]) => {
    const edit = edits.find((each) => at(each) === place);
    return { place, text, ...(edit && adviceOf(edit)) };
  });
  const placed = new Set(rows.map(({ place }) => place));
  return [
    ...rows,
    ...edits.filter((edit) => !placed.has(at(edit))).map((edit) => ({ place: at(edit), text: "", ...adviceOf(edit) })),
  ];
}

function distinct(rows: readonly PlaceRow[]): readonly PlaceRow[] {
  return [...new Map(rows.map((row) => [`${row.place} ${row.advice ?? ""}`, row])).values()];
}
