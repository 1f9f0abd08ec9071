/** The classes of the C library in its plain locale; a character past the end of the text is "". */

export function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}

export function isSpace(character: string): boolean {
  return isBlank(character) || (character >= "\n" && character <= "\r");
}

export function isLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

/** Where the letters end that start at `at`. */
export function endOfLetters(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charAt(end))) end += 1;
  return end;
}

/** Where the blanks end that start at `at`. */
export function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charAt(end))) end += 1;
  return end;
}

/** The line feed at or after `at`, or the end of the text. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
