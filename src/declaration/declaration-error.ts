import type { Span } from "../model/span.ts";

/** A mistake in `punchlist.yaml`: where it stands, what stood there and what would be accepted. */
export interface DeclarationError {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A mistake at the start of a span. */
export function errorAt({ file, start }: Span, message: string): DeclarationError {
  return { path: file.path, ...file.position(start), message };
}

/** `punchlist.yaml:3:9 role is "prodcution"; …`: the line that a terminal shows. */
export function declarationErrorText({ path, line, column, message }: DeclarationError): string {
  return `${path}:${line}:${column} ${message}`;
}

/** Errors in the order of the file, each once; of very many the first, and how many more there are. */
export function inOrder(errors: readonly DeclarationError[]): readonly DeclarationError[] {
  const once = new Map(errors.map((error) => [declarationErrorText(error), error]));
  const sorted = [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  const next = sorted[MOST_ERRORS];
  const more = sorted.length - MOST_ERRORS;
  if (!next || more === 1) return sorted;
  return [
    ...sorted.slice(0, MOST_ERRORS),
    {
      ...next,
      message: `From here on there are ${more} more mistakes; mend those above to have the next ones listed.`,
    },
  ];
}

const MOST_ERRORS = 50;
