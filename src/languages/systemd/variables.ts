import { doubted, located, unreadProblem, type Problem, type SourceFile } from "../../model/index.ts";
import { partOf, type Text } from "../grammar/text.ts";
import type { Assignment } from "./assignments.ts";
import { skipped } from "./assignments.ts";
import { readEnvironmentFile } from "../grammar/environment-file.ts";
import { partText } from "./lines.ts";
import { specified, type UnitName } from "./specifiers.ts";
import { unseen } from "./unseen.ts";
import { splitWords } from "./words.ts";

/** What a service finds in its environment. */
export interface Variables {
  readonly values: ReadonlyMap<string, Text>;
  /** Why any of them may have another value. */
  readonly doubt: Problem | undefined;
  readonly problems: readonly Problem[];
  /** The files that were read for them. */
  readonly files: readonly SourceFile[];
}

/** Finds the file that a path on the host means. */
export type FindFile = (path: string) => { readonly file: SourceFile } | { readonly unread: string } | undefined;

/** Variables of `Environment=`, and over them those of the files that `EnvironmentFile=` names. */
export function readVariables(assignments: readonly Assignment[], unit: UnitName, find: FindFile): Variables {
  const own = lastOf(assignments, "Environment").map((value) => pairsOf(value, unit));
  const found = lastOf(assignments, "EnvironmentFile").map((value) => fileOf(value, unit, find));
  const outside = assignments.find(({ key }) => key === "PassEnvironment");
  return {
    values: new Map([
      ...own.flatMap(({ pairs }) => pairs),
      ...found.flatMap(({ file }) => (file ? [...readEnvironmentFile(file)] : [])),
    ]),
    doubt: found.find(({ doubt }) => doubt)?.doubt ?? (outside && passedOn(outside.value)),
    problems: own.flatMap(({ problems }) => problems),
    files: found.flatMap(({ file }) => file ?? []),
  };
}

/** The values of a key that gathers them: an empty one drops what stands before it. */
export function lastOf(assignments: readonly Assignment[], key: string): readonly Text[] {
  const values = assignments.filter((each) => each.key === key).map(({ value }) => value);
  return values.slice(values.findLastIndex(({ value }) => value === "") + 1);
}

function pairsOf(
  text: Text,
  unit: UnitName,
): { readonly pairs: readonly (readonly [string, Text])[]; readonly problems: readonly Problem[] } {
  const pairs: (readonly [string, Text])[] = [];
  const problems: Problem[] = [];
  for (const { value, start, end } of splitWords(text.value).words) {
    const equals = value.indexOf("=");
    const name = value.slice(0, Math.max(equals, 0));
    if (/^[A-Za-z_]\w*$/.test(name)) pairs.push([name, valueOf(text, { value, start, end, equals }, unit)]);
    else
      problems.push(
        skipped(
          partOf(text, start, end).span,
          'systemd drops this part of Environment=, because it is no NAME=value; write "NAME=value with blanks" in quotes.',
        ),
      );
  }
  return { pairs, problems };
}

interface Pair {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly equals: number;
}

/** The value with its own place where it is written plainly. */
function valueOf(text: Text, { value, start, end, equals }: Pair, unit: UnitName): Text {
  const { value: known, open } = specified(value.slice(equals + 1), unit);
  const inner = text.value.indexOf("=", start) + 1;
  const plain =
    text.value.slice(inner, inner + known.length) === known ? partText(text, inner, inner + known.length) : undefined;
  const { span } = partOf(text, start, end);
  const placed: Text =
    plain?.value === known
      ? plain
      : { ...located(known, span), pieces: [{ at: 0, length: known.length, start: span.start, end: span.end }] };
  return doubted(placed, text.doubt ?? (open === undefined ? undefined : ofHost(span, open)));
}

function fileOf(
  text: Text,
  unit: UnitName,
  find: FindFile,
): { readonly file?: SourceFile; readonly doubt?: Problem | undefined } {
  const { value: path } = specified(text.value.replace(/^-/, ""), unit);
  const found = find(path);
  if (found && "file" in found) return { file: found.file, doubt: text.doubt };
  if (found) return { doubt: unreadProblem(text.span, path, found) };
  return {
    doubt: unseen(text.span, `${path} is not in the checkout, so the variables that it sets are not known; add it.`),
  };
}

function passedOn({ span }: Text): Problem {
  return unseen(span, "What PassEnvironment= hands on is known to the host's manager alone; write it as Environment=.");
}

/** Says that a specifier stands for what only the host knows. */
export function ofHost(span: Problem["span"], specifier: string): Problem {
  return unseen(span, `Only the host knows what ${specifier} stands for; what systemctl show prints there settles it.`);
}
