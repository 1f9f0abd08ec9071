import { inMemory } from "../../../src/audit/in-memory.ts";
import { varnish, type VclDocument } from "../../../src/languages/varnish/index.ts";
import { SourceFile, type Located, type Reading, type Span } from "../../../src/model/index.ts";

/** Reads texts by path, all claimed but those beside them, for a declared release of Varnish or none. */
export function readFiles(
  texts: Readonly<Record<string, string>>,
  release?: string,
  beside: Readonly<Record<string, string>> = {},
): Reading<VclDocument> {
  const claimed = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));
  const others = Object.entries(beside).map(([path, text]) => new SourceFile(path, text));
  return varnish.read(claimed, inMemory([...claimed, ...others]), {
    versions: new Map(release === undefined ? [] : [["varnish", release]]),
    roots: new Map(),
  });
}

/** The document of one file. */
export function readDocument(text: string, release?: string): VclDocument {
  return readFiles({ "default.vcl": text }, release).documents[0]!;
}

/** What is said of one file: `refused 3:5-12 message`. */
export function problemsOf(text: string, release?: string): readonly string[] {
  return readFiles({ "default.vcl": text }, release).problems.map(
    ({ kind, span, message }) => `${kind} ${place(span)} ${message}`,
  );
}

/** The same of statements in `vcl_recv` of a whole VCL; the first of them is line 1. */
export function inRecv(statements: string, release?: string): readonly string[] {
  return problemsOf(`vcl 4.1; backend default { .host = "127.0.0.1"; } sub vcl_recv { ${statements}\n}`, release);
}

/** `3:5-12`, with a `?` for a doubt. */
export function where(located: Located<unknown> | undefined): string {
  return located ? `${place(located.span)}${located.doubt ? "?" : ""}` : "nowhere";
}

function place({ file, start, end }: Span): string {
  const from = file.position(start);
  return `${from.line}:${from.column}-${file.position(end).column}`;
}
