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

/** Errors in the order of the file, each once. */
export function inOrder(errors: readonly DeclarationError[]): readonly DeclarationError[] {
  const once = new Map(errors.map((error) => [declarationErrorText(error), error]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
