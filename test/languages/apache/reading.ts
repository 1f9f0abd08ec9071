import { inMemory } from "../../../src/audit/in-memory.ts";
import { apache, type ApacheDocument } from "../../../src/languages/apache/index.ts";
import { SourceFile, type Located, type Reading, type Span } from "../../../src/model/index.ts";

/** Reads texts by path, all claimed but those beside them, for a declared release of httpd or none. */
export function readFiles(
  texts: Readonly<Record<string, string>>,
  release?: string,
  beside: Readonly<Record<string, string>> = {},
): Reading<ApacheDocument> {
  const claimed = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));
  const others = Object.entries(beside).map(([path, text]) => new SourceFile(path, text));
  return apache.read(claimed, inMemory([...claimed, ...others]), {
    versions: new Map(release === undefined ? [] : [["apache", release]]),
    roots: new Map(),
  });
}

/** The document of one main file, which loads a module so that all of them are seen. */
export function readDocument(text: string, release?: string): ApacheDocument {
  return readFiles({ "apache2.conf": text }, release).documents[0]!;
}

/** What is said of one main file: `refused 3:5-12 message`. */
export function problemsOf(text: string, release?: string): readonly string[] {
  return readFiles({ "apache2.conf": text }, release).problems.map(
    ({ kind, span, message }) => `${kind} ${place(span)} ${message}`,
  );
}

/** `3:5-12`, with a `?` for a doubt. */
export function where(located: Located<unknown> | undefined): string {
  return located ? `${place(located.span)}${located.doubt ? "?" : ""}` : "nowhere";
}

/** `3:5-12`. */
export function place({ file, start, end }: Span): string {
  const from = file.position(start);
  return `${from.line}:${from.column}-${file.position(end).column}`;
}
