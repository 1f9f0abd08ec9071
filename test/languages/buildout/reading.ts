import { readFile } from "../../../src/languages/buildout/read-file.ts";
import { dialectOf } from "../../../src/languages/buildout/dialect.ts";
import about from "../../../src/languages/buildout/about.ts";
import { buildout, type BuildoutDocument } from "../../../src/languages/buildout/index.ts";
import {
  fileAt,
  SourceFile,
  type Files,
  type Located,
  type Problem,
  type Reading,
  type Span,
} from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

/** Texts by path as a checkout. */
export function checkout(texts: Readonly<Record<string, string>>): Files {
  return inMemory(Object.entries(texts).map(([path, text]) => new SourceFile(path, text)));
}

interface Declared {
  readonly version?: string;
  readonly roots?: readonly string[];
  readonly madeOnHost?: (path: string) => boolean;
}

/** Reads a checkout; the version is that of zc.buildout. */
export function read(texts: Readonly<Record<string, string>>, declared: Declared = {}): Reading<BuildoutDocument> {
  const files = checkout(texts);
  const claimed = files.paths.flatMap((path) => {
    const file = fileAt(files, path);
    return file && about.claims(path, file.text.slice(0, 4096)) !== undefined ? [file] : [];
  });
  return buildout.read(claimed, files, {
    versions: new Map(declared.version === undefined ? [] : [["buildout", declared.version]]),
    roots: new Map(declared.roots === undefined ? [] : [["buildout", declared.roots]]),
    ...(declared.madeOnHost && { madeOnHost: declared.madeOnHost }),
  });
}

/** The document of a checkout with one root. */
export function readOne(
  texts: Readonly<Record<string, string>>,
  declared: { readonly version?: string } = {},
): BuildoutDocument {
  const [document] = read(texts, declared).documents;
  if (!document) throw new Error("No root was found.");
  return document;
}

/** The options of one file as `section key` to the value before any merging. */
export function rawOptions(text: string, version = "2.13.8"): Readonly<Record<string, string>> {
  const { sections } = readFile(new SourceFile("buildout.cfg", text), dialectOf(version));
  return Object.fromEntries(
    [...sections.values()].flatMap(({ name, options }) =>
      [...options.values()].map(({ key, lines }) => [`${name} ${key}`, lines.map((line) => line.text).join("\n")]),
    ),
  );
}

/** `path:line:column-column text`: where a span is and what it covers. */
export function shown({ file, start, end }: Span): string {
  const { line, column } = file.position(start);
  return `${file.path}:${line}:${column} ${JSON.stringify(file.text.slice(start, end))}`;
}

/** A located text with its place, its way and whether it is doubted. */
export function told({ value, span, trail, doubt }: Located<string>): string {
  return [
    `${JSON.stringify(value)} at ${shown(span)}`,
    ...trail.map((step) => `${step.why} ${shown(step.span)}`),
    ...(doubt ? [`doubt: ${doubt.message}`] : []),
  ].join("; ");
}

/** A problem in one line. */
export function problemLine({ kind, span, message }: Problem): string {
  return `${kind} ${shown(span)} ${message}`;
}
