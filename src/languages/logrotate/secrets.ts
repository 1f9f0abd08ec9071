import { lineSpan, type Located, type SourceFile } from "../../model/index.ts";
import { commandSecrets } from "../grammar/command-secrets.ts";
import type { Range } from "../grammar/ranges.ts";
import { secretsAt } from "../grammar/secret-spans.ts";
import { straySecret } from "../grammar/stray-secret.ts";

/** What the commands of scripts carry, and what stands behind a secret's name, which logrotate has no keyword for. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  return files.flatMap((file) =>
    secretsAt(
      file,
      linesOf(file).flatMap((line) => ofLine(file, line)),
    ),
  );
}

function ofLine({ text }: SourceFile, line: Range): readonly Range[] {
  const commands = commandSecrets(text.slice(line.start, line.end));
  return [
    ...straySecret(text, line),
    ...commands.map(({ start, end }) => ({ start: line.start + start, end: line.start + end })),
  ];
}

function linesOf(file: SourceFile): readonly Range[] {
  return Array.from({ length: file.lineCount }, (_, index) => lineSpan(file, index + 1));
}
