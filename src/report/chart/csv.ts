import { terminalText } from "../terminal-text.ts";

/** Rows as comma-separated values (RFC 4180, line feeds). A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\n`).join("");
}

function field(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const text = terminalText(inert);
  return /[",]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
