import type { SourceFile } from "../../model/index.ts";
import { asked, type At } from "./at.ts";
import type { Build } from "./build.ts";
import { fill } from "./fill.ts";
import { parseFile, refused, type ParsedFile } from "./parse.ts";
import type { Growing } from "./section.ts";
import type { StructureFault, Swallowing } from "./statements.ts";
import { termOf } from "./vocabulary.ts";

/** Puts what a file says into a section. */
export function readFile(build: Build, section: Growing, file: SourceFile, at: Omit<At, "parsed">): void {
  const parsed = build.parsed.get(file) ?? parseFile(file);
  build.parsed.set(file, parsed);
  const isFirst = !build.read.has(file);
  build.read.add(file);
  if (isFirst) noteFaults(build, parsed, at);
  fill(build, section, parsed.statements, { ...at, parsed, chain: [...at.chain, file], opened: -1 });
  if (parsed.uneven) section.hide({ problem: parsed.uneven, names: undefined });
}

/** A section that is left out for its condition has to be closed; the end of a file closes one that is met. */
function noteFaults(
  build: Build,
  { file, faults, swallowings }: ParsedFile,
  { condition }: Pick<At, "condition">,
): void {
  for (const fault of faults) if (!fault.when) build.structural.push(asked(problemOf(fault, file), condition));
  for (const swallowing of swallowings) noteSwallowing(build, swallowing, file);
}

function problemOf({ start, end, message, also }: StructureFault, file: SourceFile) {
  const problem = refused({ file, start, end }, message);
  return also ? { ...problem, also: also.map((each) => ({ file, ...each })) } : problem;
}

function noteSwallowing({ swallowings }: Build, { name, comment, swallowed }: Swallowing, file: SourceFile): void {
  if (termOf(name.replace("</", "<")) === undefined) return;
  const span = { file, ...swallowed };
  swallowings.push({
    address: `comment:${name}`,
    span,
    comment: { file, ...comment },
    swallowed: { value: name.startsWith("<") ? `${name}>` : name, span, trail: [] },
  });
}
