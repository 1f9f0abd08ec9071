import type { Located, SourceFile } from "../../model/index.ts";
import { commandSecrets } from "../grammar/command-secrets.ts";
import { environmentSecrets } from "../grammar/environment-secrets.ts";
import type { Range } from "../grammar/ranges.ts";
import { namesSecret } from "../grammar/secret-name.ts";
import { secretsAt } from "../grammar/secret-spans.ts";
import { straySecret } from "../grammar/stray-secret.ts";
import { readIni, type IniOption } from "./ini.ts";

/** Passwords of servers, variables of processes, and what command lines carry; also where supervisord refuses the line. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  // Which marks begin a comment depends on the version; a secret is one in either reading.
  return files.flatMap((file) => [[], [";", "#"]].flatMap((marks) => secretsOf(file, marks)));
}

function secretsOf(file: SourceFile, inlineComments: readonly string[]): readonly Located<string>[] {
  const { entries, problems } = readIni(file, inlineComments);
  const ranges = entries.flatMap((entry) => (entry.kind === "option" ? ofOption(file, entry) : []));
  return secretsAt(file, [...ranges, ...problems.flatMap(({ span }) => straySecret(file.text, span))]);
}

function ofOption({ text }: SourceFile, { name, value: { span, pieces } }: IniOption): readonly Range[] {
  // An empty value is shown by its key.
  if (pieces.length === 0) return [];
  if (namesSecret(name)) return [span];
  const find = name === "environment" ? environmentSecrets : commandSecrets;
  return find(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
}
