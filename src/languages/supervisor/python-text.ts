/** Whether Python's `str.isspace` is true of a character: more than a blank, and not what JavaScript trims. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The offsets that remain of a range when Python strips it. */
export function stripRange(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** A text as Python's `str.strip` leaves it. */
export function strip(text: string): string {
  const { start, end } = stripRange(text, 0, text.length);
  return text.slice(start, end);
}

/** What Python's `int(text)` gives; undefined where it raises. */
export function pythonInteger(text: string): number | undefined {
  const digits = strip(text);
  return /^[+-]?\d+(?:_\d+)*$/.test(digits) ? Number(digits.replaceAll("_", "")) : undefined;
}

/** What Python's `int(text, 8)` gives; undefined where it raises. */
export function pythonOctal(text: string): number | undefined {
  const digits = strip(text);
  if (!/^[+-]?(?:0[oO]_?)?[0-7]+(?:_[0-7]+)*$/.test(digits)) return undefined;
  const negative = digits.startsWith("-");
  const value = Number.parseInt(
    digits
      .replace(/^[+-]/, "")
      .replace(/^0[oO]/, "")
      .replaceAll("_", ""),
    8,
  );
  return negative ? -value : value;
}
