/** What a text says as JSON, or where it is broken, in UTF-16 units. */
export function parseJson(
  text: string,
): { readonly value: unknown } | { readonly error: string; readonly offset: number } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    return { error: "it is broken JSON", offset: position === undefined ? text.trimEnd().length : Number(position) };
  }
}
