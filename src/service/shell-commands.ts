/** One command of a shell text, with what stands behind it. */
export interface ShellCommand {
  readonly start: number;
  readonly end: number;
  /** `;`, `&&`, `||`, `|`, `&`; a line feed counts as `;`, the end as nothing. */
  readonly after: string;
}

/** Splits a shell text at its operators; quotes and redirects hold together. */
export function shellCommands(text: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const next = stepFrom(text, at);
    if (next.operator !== undefined) {
      commands.push({ start, end: at, after: next.operator });
      start = next.to;
    }
    at = next.to;
  }
  return [...commands, { start, end: text.length, after: "" }].filter(
    (command) => text.slice(command.start, command.end).trim() !== "",
  );
}

interface Step {
  readonly to: number;
  readonly operator?: string;
}

function stepFrom(text: string, at: number): Step {
  const character = text.charAt(at);
  if (character === "\\") return { to: at + 2 };
  if (character === "'" || character === '"') return { to: behindQuote(text, at) };
  if (character === "#" && isWordStart(text, at)) return { to: lineEnd(text, at) };
  if (character === ">" || character === "<") return { to: text.charAt(at + 1) === "&" ? at + 2 : at + 1 };
  if (character === ";" || character === "\n") return { to: at + 1, operator: ";" };
  if (character !== "&" && character !== "|") return { to: at + 1 };
  if (text.charAt(at + 1) === character) return { to: at + 2, operator: character + character };
  if (character === "&" && text.charAt(at + 1) === ">") return { to: at + 2 };
  return { to: at + 1, operator: character };
}

function behindQuote(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let to = at + 1; to < text.length; to += 1) {
    if (text.charAt(to) === quote) return to + 1;
    if (quote === '"' && text.charAt(to) === "\\") to += 1;
  }
  return text.length;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[\s;&|]/.test(text.charAt(at - 1));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
