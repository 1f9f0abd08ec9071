/** A value as indented JSON that does no harm when it is shown on a terminal. */
export function printableJson(value: unknown): string {
  // Such characters stand only inside strings, where the escape means the same.
  return `${JSON.stringify(value, undefined, 2).replace(UNPRINTABLE, escapeUnits)}\n`;
}

const UNPRINTABLE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
