import { haproxy, type HaproxyDocument, type Proxy } from "../../../src/languages/haproxy/index.ts";
import { SourceFile, type Located, type Reading, type Span } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

/** Reads texts by path, all claimed, for a declared version of HAProxy or none. */
export function readFiles(
  texts: Readonly<Record<string, string>>,
  version?: string,
  roots: readonly string[] = [],
  others: Readonly<Record<string, string>> = {},
): Reading<HaproxyDocument> {
  const claimed = Object.entries(texts).map(([path, text]) => new SourceFile(path, text));
  const beside = Object.entries(others).map(([path, text]) => new SourceFile(path, text));
  return haproxy.read(claimed, inMemory([...claimed, ...beside]), {
    versions: new Map(version === undefined ? [] : [["haproxy", version]]),
    roots: new Map([["haproxy", roots]]),
  });
}

/** The document of one file. */
export function readDocument(text: string, version?: string): HaproxyDocument {
  return readFiles({ "haproxy.cfg": text }, version).documents[0]!;
}

/** The proxy of that name. */
export function readProxy(text: string, name: string, version?: string): Proxy {
  return readDocument(text, version).proxies.find((proxy) => proxy.name.value === name)!;
}

/** The problems of one file: `refused 3:5-12 message`. */
export function problemsOf(text: string, version?: string): readonly string[] {
  return readFiles({ "haproxy.cfg": text }, version).problems.map(
    ({ kind, span, message }) => `${kind} ${place(span)} ${message}`,
  );
}

/** `3:5-12`, with the lines of the trail behind it: `3:5-12 from defaults 1`, and a `?` for a doubt. */
export function where(located: Located<unknown> | undefined): string {
  if (!located) return "nowhere";
  const trail = located.trail.map(({ span, why }) => ` ${why} ${span.file.position(span.start).line}`).join("");
  return `${place(located.span)}${trail}${located.doubt ? "?" : ""}`;
}

function place({ file, start, end }: Span): string {
  const from = file.position(start);
  return `${from.line}:${from.column}-${file.position(end).column}`;
}
