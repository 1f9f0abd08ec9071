import { inMemory } from "../../../src/audit/in-memory.ts";
import { claims } from "../../../src/languages/systemd/claims.ts";
import { systemd, type SystemdDocument } from "../../../src/languages/systemd/index.ts";
import { looking, SourceFile, type Reading, type Span } from "../../../src/model/index.ts";

/** Reads texts by path; what no unit's name has lies beside them. */
export function readFiles(texts: Readonly<Record<string, string>>): Reading<SystemdDocument> {
  const files = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));
  const claimed = files.filter(({ path, text }) => claims(path, text.slice(0, 4096)) !== undefined);
  return systemd.read(claimed, inMemory(files), { versions: new Map(), roots: new Map() });
}

/** The service that lines below `[Service]` make. */
export function service(...lines: readonly string[]): SystemdDocument {
  return readFiles({ "varnish.service": `[Service]\n${lines.join("\n")}\n` }).documents[0]!;
}

/** The words of each command; a word in doubt ends in `?`, and a command with more of them in `…`. */
export function wordsOf({ commands }: SystemdDocument): readonly (readonly string[])[] {
  return commands.items.map(({ words, open }) => [
    ...words.map((word) => looking(() => word.value).result + (word.doubt ? "?" : "")),
    ...(open ? ["…"] : []),
  ]);
}

/** What is said of a unit: `skipped 3:1-12 message`. */
export function problemsOf(text: string): readonly string[] {
  return readFiles({ "varnish.service": text }).problems.map(
    ({ kind, span, message }) => `${kind} ${place(span)} ${message}`,
  );
}

/** `3:5-12`. */
export function place({ file, start, end }: Span): string {
  const from = file.position(start);
  return `${from.line}:${from.column}-${file.position(end).column}`;
}
