import { inMemory } from "../../../src/audit/in-memory.ts";
import { nginx, type NginxDocument } from "../../../src/languages/nginx/index.ts";
import { SourceFile, type Located, type Reading, type Span } from "../../../src/model/index.ts";

/** Reads texts by path, all claimed but those beside them, for a declared release of nginx or none. */
export function readFiles(
  texts: Readonly<Record<string, string>>,
  release?: string,
  beside: Readonly<Record<string, string>> = {},
): Reading<NginxDocument> {
  const claimed = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));
  const others = Object.entries(beside).map(([path, text]) => new SourceFile(path, text));
  return nginx.read(claimed, inMemory([...claimed, ...others]), {
    versions: new Map(release === undefined ? [] : [["nginx", release]]),
    roots: new Map(),
  });
}

/** The document of one main file. */
export function readDocument(text: string, release?: string): NginxDocument {
  return readFiles({ "nginx.conf": text }, release).documents[0]!;
}

/** What is said of one main file: `refused 3:5-12 message`. */
export function problemsOf(text: string, release?: string): readonly string[] {
  return readFiles({ "nginx.conf": text }, release).problems.map(
    ({ kind, span, message }) => `${kind} ${place(span)} ${message}`,
  );
}

/** The same of lines in a server of `http`; the first of them is line 1. */
export function inServer(lines: string, release?: string): readonly string[] {
  return problemsOf(`events {} http { server { ${lines}\n} }`, release);
}

/** `3:5-12`, with a `?` for a doubt. */
export function where(located: Located<unknown> | undefined): string {
  return located ? `${place(located.span)}${located.doubt ? "?" : ""}` : "nowhere";
}

function place({ file, start, end }: Span): string {
  const from = file.position(start);
  return `${from.line}:${from.column}-${file.position(end).column}`;
}
