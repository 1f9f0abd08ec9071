import { lineSpan, type SourceFile, type Span } from "../../model/index.ts";

/** A line's value, with the option that it belongs to as it is written; without one where it is of no option, as in a script. */
export interface WrittenLine extends Span {
  readonly section: string;
  readonly option: string | undefined;
}

/** The lines of a file, whatever buildout makes of them: for what must be found also where it refuses the file. */
export function writtenLines(file: SourceFile): readonly WrittenLine[] {
  const lines: WrittenLine[] = [];
  // What stands above the first header is refused, and quoted.
  const isScript = !file.path.endsWith(".cfg") && !/^\[/m.test(file.text);
  let section = "";
  let option: string | undefined;
  for (let number = 1; number <= file.lineCount; number += 1) {
    const { start, end } = lineSpan(file, number);
    const text = file.text.slice(start, end);
    if (/^[#;]/.test(text)) continue;
    const header = /^\[[ \t]*([^\]:\s]{1,200})/.exec(text)?.[1];
    const [before, name] = (isScript ? undefined : OPTION.exec(text)) ?? [];
    const continues = /^[ \t]/.test(text);
    if (header !== undefined) section = header;
    if (header !== undefined || !continues) option = name;
    lines.push({ file, start: start + (before ?? "").length, end, section, option });
  }
  return lines;
}

const OPTION = /^([^\s#;[\]{}=][^[\]{}=]{0,200}?)[ \t]*[+-]?=[ \t]*/;
