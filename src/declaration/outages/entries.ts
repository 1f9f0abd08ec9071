import type { SourceFile } from "../../model/source-file.ts";
import type { Span } from "../../model/span.ts";
import { errorAt, type DeclarationError } from "../declaration-error.ts";
import { readYaml } from "../syntax.ts";
import { isList, Scalar, type TreeValue } from "../tree.ts";
import { insteadOf, quoted } from "../words.ts";
import { readDelimited } from "./delimited.ts";

/** What a log says of one outage, as written. A cell that is empty says nothing. */
export interface Entry {
  readonly place: Span;
  readonly start: Scalar | undefined;
  readonly end: Scalar | undefined;
  readonly cause: Scalar | undefined;
  readonly planned: Scalar | undefined;
}

export type Entries = { readonly entries: readonly Entry[] } | { readonly errors: readonly DeclarationError[] };

const COLUMNS = ["start", "end", "cause", "planned"] as const;

/** The entries of a log in CSV, whose first line names its columns. Others than ours are left alone. */
export function csvEntries(file: SourceFile): Entries {
  const read = readDelimited(file);
  if ("error" in read) return { errors: [read.error] };
  const [header, ...records] = read.records;
  if (!header) return { errors: [errorAt({ file, start: 0, end: 0 }, `The log is empty; ${HEADER}`)] };
  const names = header.map(({ text }) => text.toLowerCase());
  const missing = (["start", "end"] as const).filter((column) => !names.includes(column));
  const [first] = header;
  if (missing.length > 0 && first)
    return { errors: [errorAt(first.span, `The first line names no column ${missing.join(" and no ")}; ${HEADER}`)] };
  const at = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  return wanted(records.map((record) => entryOf(record, (column) => record[at.get(column) ?? -1], header.length)));
}

const HEADER = "write start,end,cause,planned into it.";

function entryOf(
  record: readonly Scalar[],
  cell: (column: (typeof COLUMNS)[number]) => Scalar | undefined,
  columns: number,
): Entry | DeclarationError {
  const [first] = record;
  const place = first?.span;
  if (!place) throw new Error("a record has a cell");
  if (record.length > columns)
    return errorAt(
      place,
      `This line has ${record.length} cells and the first line names ${columns}; put quotes around text that holds the delimiter.`,
    );
  const said = (column: (typeof COLUMNS)[number]): Scalar | undefined => {
    const found = cell(column);
    return found?.text === "" ? undefined : found;
  };
  return { place, start: said("start"), end: said("end"), cause: said("cause"), planned: said("planned") };
}

/** The entries of a log in YAML: a list of maps. */
export function yamlEntries(file: SourceFile): Entries {
  if (file.text.length > LONGEST_YAML)
    return {
      errors: [
        errorAt(
          { file, start: 0, end: 0 },
          "The log is longer than a megabyte; write it as CSV, which is read line by line.",
        ),
      ],
    };
  const read = readYaml(file);
  if ("errors" in read) return read;
  const { tree } = read;
  if (!isList(tree.root))
    return { errors: [errorAt(tree.valueSpan([]), "The log is no list; write a line - { start: …, end: … } each.")] };
  return wanted(
    tree.root.map((value, index) => mapEntry(value, tree.valueSpan([index]), (key) => tree.keySpan([index, key]))),
  );
}

const LONGEST_YAML = 1_000_000;

function mapEntry(value: TreeValue, place: Span, keySpan: (key: string) => Span): Entry | DeclarationError {
  if (value instanceof Scalar || isList(value))
    return errorAt(place, "This entry is no map; write { start: …, end: …, cause: …, planned: no }.");
  for (const [key, inner] of Object.entries(value)) {
    if (!COLUMNS.some((column) => column === key))
      return errorAt(keySpan(key), `${quoted(key)} is unknown here; ${insteadOf(key, COLUMNS)}`);
    if (inner !== undefined && !(inner instanceof Scalar))
      return errorAt(keySpan(key), `${key} is a list or a map; write one value.`);
  }
  const said = (key: string): Scalar | undefined => {
    const inner = value[key];
    return inner instanceof Scalar && inner.text !== "" ? inner : undefined;
  };
  return { place, start: said("start"), end: said("end"), cause: said("cause"), planned: said("planned") };
}

function wanted(found: readonly (Entry | DeclarationError)[]): Entries {
  const errors = found.filter((each) => "message" in each);
  return errors.length > 0 ? { errors } : { entries: found.filter((each) => "place" in each) };
}
