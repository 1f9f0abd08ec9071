/** A part of a text by offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges in ascending order; what overlaps or touches is one. */
export function united(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** What is written literally in a range: references to what is kept elsewhere, such as `${secret:zope}`, give nothing away. */
export function literalParts(text: string, { start, end }: Range): readonly Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(REFERENCE)) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...parts, { start: from, end }].filter((part) => part.end > part.start);
}

/** `${part:option}`, `${NAME}`, `%(ENV_NAME)s`, `{{ name }}`, `<%= name %>`, `<password>`. */
const REFERENCE =
  /\$\{[^}\s]{1,200}\}|\$\([^)\s]{1,200}\)|%\([^)\s]{1,200}\)[sdi]|\{\{[^}]{1,200}\}\}|\{%[^%]{1,200}%\}|<%[^%]{1,200}%>|<[\w-]{1,60}>/g;
