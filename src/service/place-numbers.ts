import type { Located } from "../model/index.ts";

/** A number for each place; a text for each would take more than all else that is known of a large file. */
export function placeNumbers(): (at: Pick<Located<unknown>, "span">) => number {
  const files = new Map<string, number>();
  return ({ span: { file, start } }) => {
    const number = files.get(file.path) ?? files.size;
    files.set(file.path, number);
    return number * 2 ** 32 + start;
  };
}
