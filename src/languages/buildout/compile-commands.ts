import { mapLocated, type Located } from "../../model/index.ts";
import type { Option } from "./document.ts";

/** A reference within a command, such as a folder, changes nothing about what runs; one in the place of the program may. */
export function runsCompiler({ raw, lines }: Option): readonly Located<boolean>[] {
  const written = mapLocated(raw, holdsCompiler);
  const isOpen = commandsOf(raw.value).some((command) => /^\$\{[^}]*\}(?:\s|$)/.test(command));
  return isOpen ? [written, ...lines.map((line) => mapLocated(line, holdsCompiler))] : [written];
}

/** Whether shell runs configure, a compiler, or make for a program; `make docs` may do anything. */
function holdsCompiler(text: string): boolean {
  return commandsOf(text).some((command) => COMMAND.test(command));
}

const COMMAND =
  /^(?:\S*\/configure|gcc|g\+\+|cc|cmake|g?make(?=$|\s+(?:-\S+\s*|[A-Z_]+=\S*\s*)*(?:$|all\b|install\b)))(?:\s|$)/;

function commandsOf(text: string): readonly string[] {
  return text
    .split(/&&|\|\||[;|()\n]/)
    .map((command) => command.trim().replace(/^(?:\w+=\S*\s+|sudo\s+|time\s+)*/, ""));
}
