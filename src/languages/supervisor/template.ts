import type { Problem, SourceFile, Span } from "../../model/index.ts";
import { isTemplateName, placeholderIn as findPlaceholder, type Mark } from "../grammar/placeholders.ts";
import type { Text } from "../grammar/text.ts";

/** Supervisord expands `%(name)s` itself. */
const OWN_MARKS: readonly Mark[] = ["%(name)s"];

/** What buildout writes for supervisord: where it does not know a value of its own, the value is in doubt already. */
const OF_BUILDOUT: readonly Mark[] = [...OWN_MARKS, "${part:option}", "${object.name}"];

/** The marks that are no template's in a file. */
export function ownMarks(file: SourceFile): readonly Mark[] {
  return isFilledByPython(file) ? [] : OWN_MARKS;
}

/** Whether a line is a template's own statement or prints whole lines: no option starts so. */
export function isTemplateLine(line: string): boolean {
  return /^(?:\{[%{#]|<%|\$\{[\w.-]*:[\w.-]+\}$)/.test(line);
}

/** The first placeholder that something else fills in before supervisord reads the file. */
export function placeholderIn({ value, span: { file } }: Pick<Text, "value" | "span">): string | undefined {
  const own = isBuildout(file) ? OF_BUILDOUT : ownMarks(file);
  return findPlaceholder({ path: namesPrograms(file) ? `${file.path}.in` : file.path, text: value }, own);
}

/** Whether supervisord gets a value otherwise than it is written, be it from a reference of buildout's. */
export function isRewritten({ value, span: { file } }: Pick<Text, "value" | "span">): boolean {
  return findPlaceholder({ path: file.path, text: value }, ownMarks(file)) !== undefined;
}

const isBuildout = perFile(({ text }) => /^(?:\[buildout\]|recipe[ \t]*\+?=)/m.test(text));

/** Whether the file's own sections are named by something else, `[program:${name}]`: then it is a template, whatever it is called. */
const namesPrograms = perFile(({ text }) => /^\[[a-z-]{1,40}:[^\]\n]{0,80}\$\{\w{1,80}\}/m.test(text));

/**
 * Whether Python's `%` fills a file in before supervisord expands what is left: then what is meant for supervisord is written
 * `%%(here)s`, and names stand there that it knows nowhere, which no single slip of the pen makes.
 */
const isFilledByPython = perFile(({ text }) => DOUBLED.test(text) || IN_HEADER.test(text) || hasStrangers(text));

/** Asks each file once. */
function perFile(ask: (file: SourceFile) => boolean): (file: SourceFile) => boolean {
  const known = new WeakMap<SourceFile, boolean>();
  return (file) => {
    const said = known.get(file) ?? ask(file);
    known.set(file, said);
    return said;
  };
}

const DOUBLED = /^[^;#\n][^\n]{0,2000}?%%\((?:here|program_name|group_name|process_num|ENV_\w{1,80})\)/m;
const IN_HEADER = /^\[[^\]\n]{0,80}%\(\w{1,80}\)s/m;

function hasStrangers(text: string): boolean {
  const names = new Set<string>();
  for (const [, name = ""] of text.matchAll(STRANGER)) if (names.add(name).size >= MOST_SLIPS) return true;
  return false;
}

const STRANGER =
  /(?<!%)%\((?!(?:here|program_name|group_name|process_num|numprocs|host_node_name)\)|ENV_)([a-z]\w{1,80})\)s/g;
const MOST_SLIPS = 3;

/** Files that by their name are filled in first. */
export const isTemplateFile = isTemplateName;

/** Says that a template decides what supervisord will see here. */
export function templateDoubt(span: Span): Problem {
  return {
    kind: "unseen",
    span,
    message: "A template fills this in; audit the rendered file to see what supervisord sees.",
  };
}
