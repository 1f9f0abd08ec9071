import type { SourceFile } from "../../model/source-file.ts";
import { errorAt, type DeclarationError } from "../declaration-error.ts";
import { Scalar } from "../tree.ts";

/** The records of a text in which commas, semicolons or tabs part the cells of a line (RFC 4180), with the place of each cell. */
export function readDelimited(
  file: SourceFile,
): { readonly records: readonly (readonly Scalar[])[] } | { readonly error: DeclarationError } {
  const reading: Reading = { file, delimiter: delimiterOf(file.text), at: file.text.startsWith("\uFEFF") ? 1 : 0 };
  const records: (readonly Scalar[])[] = [];
  while (reading.at < file.text.length) {
    const record = readRecord(reading);
    if ("message" in record) return { error: record };
    // A blank line is no record.
    if (record.length > 1 || record[0]?.text !== "") records.push(record);
  }
  return { records };
}

interface Reading {
  readonly file: SourceFile;
  readonly delimiter: string;
  at: number;
}

/** The one of the three that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [first = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [",", ";", "\t"].reduce((most, each) => (count(each) > count(most) ? each : most));
}

function readRecord(reading: Reading): readonly Scalar[] | DeclarationError {
  const cells: Scalar[] = [];
  for (;;) {
    const cell = readCell(reading);
    if ("message" in cell) return cell;
    cells.push(cell);
    if (reading.file.text[reading.at] !== reading.delimiter) break;
    reading.at += 1;
  }
  if (reading.file.text[reading.at] === "\r") reading.at += 1;
  if (reading.file.text[reading.at] === "\n") reading.at += 1;
  return cells;
}

function readCell(reading: Reading): Scalar | DeclarationError {
  const { file, delimiter } = reading;
  const start = reading.at;
  if (file.text[start] === '"') return readQuoted(reading);
  while (reading.at < file.text.length && !endsCell(file.text[reading.at], delimiter)) reading.at += 1;
  const written = file.text.slice(start, reading.at);
  const blank = written.length - written.trimStart().length;
  return new Scalar(written.trim(), { file, start: start + blank, end: start + blank + written.trim().length });
}

function readQuoted(reading: Reading): Scalar | DeclarationError {
  const { file, delimiter } = reading;
  const start = reading.at;
  let end = file.text.indexOf('"', start + 1);
  while (end !== -1 && file.text[end + 1] === '"') end = file.text.indexOf('"', end + 2);
  const span = { file, start, end: end + 1 };
  if (end === -1) return errorAt({ ...span, end: start }, "A quote is opened here and never closed; close it.");
  reading.at = end + 1;
  if (end + 1 < file.text.length && !endsCell(file.text[end + 1], delimiter))
    return errorAt({ ...span, start: end }, "Text follows a closed quote; double the quotes that are meant as text.");
  return new Scalar(
    file.text
      .slice(start + 1, end)
      .replaceAll('""', '"')
      .trim(),
    span,
  );
}

function endsCell(sign: string | undefined, delimiter: string): boolean {
  return sign === delimiter || sign === "\n" || sign === "\r";
}
