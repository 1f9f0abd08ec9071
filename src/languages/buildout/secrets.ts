import type { Located, SourceFile } from "../../model/index.ts";
import { commandSecrets } from "../grammar/command-secrets.ts";
import type { Range } from "../grammar/ranges.ts";
import { isPublic, namesSecret } from "../grammar/secret-name.ts";
import { blotReferences } from "../grammar/references.ts";
import { secretsAt } from "../grammar/secret-spans.ts";
import { straySecret } from "../grammar/stray-secret.ts";
import { valueSecrets } from "../grammar/environment-secrets.ts";
import { writtenLines, type WrittenLine } from "./written-lines.ts";

/**
 * Secrets by the names of options and of sections, whichever file they stand in, and what they refer to: the value of `${secret:zope}` in
 * a password is one wherever its section is. Scripts give away what their commands carry.
 */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  const lines = files.flatMap(writtenLines);
  const direct = lines.map((line) => ({ line, ranges: secretsOf(line) }));
  const referred = followed(
    lines,
    direct.flatMap(({ line, ranges }) => ranges.flatMap((range) => references(line, range))),
  );
  const all = [...direct, ...referred.map((line) => ({ line, ranges: [whole(line)] }))];
  const byFile = new Map(files.map((file): [SourceFile, Range[]] => [file, []]));
  for (const { line, ranges } of all) for (const range of ranges) byFile.get(line.file)?.push(range);
  return [...byFile].flatMap(([file, ranges]) => secretsAt(file, ranges));
}

function secretsOf(line: WrittenLine): readonly Range[] {
  const { file, section, option, start, end } = line;
  const text = file.text.slice(start, end);
  const shifted = (ranges: readonly Range[]) =>
    ranges.map((range) => ({ start: start + range.start, end: start + range.end }));
  if (option === undefined) return [...straySecret(file.text, line), ...shifted(commandSecrets(text))];
  if (USER.test(option)) return shifted(afterColon(text));
  if (namesSecret(option) || (namesSecret(section) && !COMMON.has(option)))
    return isPublic(text.trim()) ? [] : [whole(line)];
  if (VARIABLES.test(option)) return shifted(variables(text));
  if (COMMANDS.test(option)) return shifted(commandSecrets(text));
  return /^\s*[\w.-]+\s/.test(text) ? straySecret(file.text, line) : [];
}

const USER = /(?:^|[_-])users?$/;

const VARIABLES = /^(?:environment|.*[_-])vars$/;

const COMMANDS = /command|cmd|script|program|listener|cron|args|hook/;

/** What each part has, also one that is called secret. */
const COMMON: ReadonlySet<string> = new Set(["recipe", "<", "eggs", "mode", "output", "input"]);

/** `admin:x`, with the blank that Zope allows. */
function afterColon(text: string): readonly Range[] {
  const [before, rest = ""] = /^\s*[^\s:]{1,200}:\s*(\S.*)/.exec(blotReferences(text)) ?? [];
  return before === undefined ? [] : [{ start: before.length - rest.length, end: before.length }];
}

/** `NAME value`, several of them on a line. */
function variables(text: string): readonly Range[] {
  return [...text.matchAll(/(?<![\w$:{])([A-Za-z_]\w{0,100})[ \t]+(\S+)/g)].flatMap(
    ({ index, 0: all, 1: name = "", 2: value = "" }) => {
      const at = index + all.length - value.length;
      return valueSecrets(name, value).map(({ start, end }) => ({ start: at + start, end: at + end }));
    },
  );
}

interface Reference {
  readonly section: string;
  readonly option: string;
}

function references({ file, section }: WrittenLine, { start, end }: Range): readonly Reference[] {
  return [...file.text.slice(start, end).matchAll(/\$\{([\w.-]{0,100}):([\w.-]{1,100})\}/g)].map(
    ([, other = "", option = ""]) => ({ section: other === "" ? section : other, option }),
  );
}

/** The lines of the options that are referred to, and of those that they refer to themselves. */
function followed(lines: readonly WrittenLine[], first: readonly Reference[]): readonly WrittenLine[] {
  const known = new Set<string>();
  const byKey = new Map<string, WrittenLine[]>();
  for (const line of lines) {
    const name = key({ section: line.section, option: line.option ?? "" });
    const known = byKey.get(name);
    if (known) known.push(line);
    else byKey.set(name, [line]);
  }
  const found: WrittenLine[] = [];
  for (const open = [...first]; open.length > 0; ) {
    const next = open.pop();
    if (!next || known.has(key(next))) continue;
    known.add(key(next));
    const own = byKey.get(key(next)) ?? [];
    for (const line of own) {
      found.push(line);
      for (const reference of references(line, whole(line))) open.push(reference);
    }
  }
  return found;
}

function key({ section, option }: Reference): string {
  return `${section}\n${option}`;
}

function whole({ start, end }: WrittenLine): Range {
  return { start, end };
}
