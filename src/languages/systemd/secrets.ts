import type { Located, SourceFile } from "../../model/index.ts";
import { commandSecrets } from "../grammar/command-secrets.ts";
import { environmentSecrets, valueSecrets } from "../grammar/environment-secrets.ts";
import type { Range } from "../grammar/ranges.ts";
import { namesSecret } from "../grammar/secret-name.ts";
import { secretsAt } from "../grammar/secret-spans.ts";
import { straySecret } from "../grammar/stray-secret.ts";
import { readUnit, type Assignment } from "./assignments.ts";
import { placeOf } from "./unit-place.ts";
import { splitWords } from "./words.ts";

/** Variables of services and of the files that they name, and what command lines carry. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  return files.flatMap((file) => secretsAt(file, placeOf(file.path) ? ofUnit(file) : environmentSecrets(file.text)));
}

function ofUnit(file: SourceFile): readonly Range[] {
  const { assignments, problems } = readUnit(file);
  const ranges = assignments.flatMap((assignment) => ofAssignment(file.text, assignment));
  return [...ranges, ...problems.flatMap(({ span }) => straySecret(file.text, span))];
}

function ofAssignment(whole: string, { key, value: { span } }: Assignment): readonly Range[] {
  const text = whole.slice(span.start, span.end);
  if (text === "") return [];
  if (namesSecret(key)) return [span];
  const find = key === "Environment" ? pairSecrets : commandSecrets;
  return find(text).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}

/** Of words that are `NAME=value`, in quotes or not. */
function pairSecrets(text: string): readonly Range[] {
  const { words, open } = splitWords(text);
  const behind = open === undefined ? [] : environmentSecrets(text.slice(open));
  const found = words.flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    const [, before = "", name = "", value = ""] = /^(["']?([\w.-]+)=["']?)([\s\S]*?)["']?$/.exec(word) ?? [];
    const from = start + before.length;
    return valueSecrets(name, value).map((range) => ({ start: from + range.start, end: from + range.end }));
  });
  return [...found, ...behind.map((range) => ({ start: (open ?? 0) + range.start, end: (open ?? 0) + range.end }))];
}
