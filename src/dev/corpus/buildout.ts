import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { overDefaults } from "../../languages/buildout/over-defaults.ts";
import { dialectOf } from "../../languages/buildout/dialect.ts";
import { readTree } from "../../languages/buildout/extends.ts";
import type { MergedOption } from "../../languages/buildout/merge.ts";
import { readFile } from "../../languages/buildout/read-file.ts";
import { fileAt, SourceFile, type Files, type Standing } from "../../model/index.ts";
import type { CorpusCheck, OracleEntry } from "./check.ts";

type Sections<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

interface Read {
  readonly sections?: Sections<string>;
  readonly extends: readonly string[];
  readonly merged?: {
    readonly sections: Sections<readonly [value: string, file: number]>;
    readonly files: readonly string[];
  };
  readonly merge_error?: string;
  readonly new: "same" | { readonly sections?: Sections<string> };
}

/** The oracle's programs. */
const OLD = dialectOf("2.13.2", { python: "3.11.2", system: "linux" });
const NEW = dialectOf("6.0", { python: "3.11.2", system: "linux" });

const check: CorpusCheck = {
  format: "buildout",
  compare({ path, status, data }: OracleEntry, corpus: string) {
    const read = data as Read;
    const files = filesBelow(corpus);
    const file = fileAt(files, path);
    if (!file) return undefined;
    const raw = readFile(file, OLD);
    const refused = raw.problems.some(({ kind }) => kind === "refused");
    if (status !== "ok") return [...(refused ? [] : ["we accept what is refused"]), ...newReading(read, file)];
    if (refused) return raw.problems.map(({ message, span }) => `line ${file.position(span.start).line}: ${message}`);
    return [
      ...compareSections(textsOf(raw.sections), read.sections ?? {}),
      ...newReading(read, file),
      ...compareMerged(read, file, files),
    ];
  },
};

export default check;

function newReading(read: Read, file: SourceFile): readonly string[] {
  return read.new === "same" || !read.new.sections
    ? []
    : compareSections(textsOf(readFile(file, NEW).sections), read.new.sections).map(
        (difference) => `newer: ${difference}`,
      );
}

function compareMerged({ merged, merge_error: error }: Read, file: SourceFile, files: Files): readonly string[] {
  const tree = readTree(file, { files, madeOnHost: () => false, dialect: OLD });
  if (!merged)
    return error !== undefined && tree.problems.every(({ kind }) => kind !== "refused")
      ? [`we merge what is refused: ${error}`]
      : [];
  const { sections } = overDefaults(tree.merged, OLD);
  const values = Object.fromEntries(
    Object.entries(merged.sections).map(([name, options]) => [
      name,
      Object.fromEntries(Object.entries(options).map(([key, [value]]) => [key, value])),
    ]),
  );
  // buildout adds an empty versions section of its own.
  const ours = new Map(sections);
  if (Object.keys(merged.sections.versions ?? { some: true }).length === 0 && !ours.has("versions"))
    delete values.versions;
  // A run that stopped in a recipe was recorded before it placed its folders.
  const texts = error === undefined ? placed(textsOf(ours), ours) : textsOf(ours);
  const differences = compareSections(texts, values).map((difference) => `merged ${difference}`);
  return differences.length > 0 ? differences : compareSources(merged, ours);
}

function compareSources(
  merged: NonNullable<Read["merged"]>,
  ours: ReadonlyMap<string, { readonly options: ReadonlyMap<string, MergedOption> }>,
): readonly string[] {
  return Object.entries(merged.sections).flatMap(([name, options]) =>
    Object.entries(options).flatMap(([key, [, index]]) => {
      const file = ours.get(name)?.options.get(key)?.span.file.path;
      return file === undefined || file === posix.normalize(merged.files[index] ?? "")
        ? []
        : [`[${name}] ${key} is from ${file}, expected ${merged.files[index] ?? String(index)}`];
    }),
  );
}

/** These folders lie beside the file that sets them: buildout makes them absolute before anybody sees them. */
const PLACED = ["download-cache", "eggs-directory", "extends-cache"];

function placed(
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  merged: ReadonlyMap<string, { readonly options: ReadonlyMap<string, MergedOption> }>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const buildout = new Map(texts.get("buildout"));
  for (const key of PLACED) {
    const value = buildout.get(key);
    const option = merged.get("buildout")?.options.get(key);
    if (value !== undefined && option && !value.includes("${") && !value.startsWith("/"))
      buildout.set(key, posix.join(posix.dirname(option.span.file.path), value));
  }
  return new Map(texts).set("buildout", buildout);
}

function textsOf(
  sections: ReadonlyMap<
    string,
    { readonly options: ReadonlyMap<string, { readonly lines: readonly { readonly text: string }[] }> }
  >,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    [...sections].map(([name, { options }]) => [
      name,
      new Map([...options].map(([key, { lines }]) => [key, lines.map(({ text }) => text).join("\n")])),
    ]),
  );
}

function compareSections(
  ours: ReadonlyMap<string, ReadonlyMap<string, string>>,
  theirs: Sections<string>,
): readonly string[] {
  const differences: string[] = [];
  for (const name of new Set([...ours.keys(), ...Object.keys(theirs)])) {
    const mine = ours.get(name);
    const expected = theirs[name];
    if (!mine || !expected) differences.push(`[${name}] is ${mine ? "too many" : "missing"}`);
    else
      for (const key of new Set([...mine.keys(), ...Object.keys(expected)]))
        if (mine.get(key) !== expected[key])
          differences.push(
            `[${name}] ${key} is ${JSON.stringify(mine.get(key))}, expected ${JSON.stringify(expected[key])}`,
          );
  }
  return differences;
}

/** Read once for each corpus: files are compared by identity. */
const cache = new Map<string, Files>();

function filesBelow(corpus: string): Files {
  const known = cache.get(corpus);
  if (known) return known;
  const read = new Map<string, Standing | undefined>();
  const files: Files = {
    paths: [],
    keptOut: () => undefined,
    get(path) {
      if (!read.has(path)) read.set(path, standingAt(join(corpus, path), path));
      return read.get(path);
    },
  };
  cache.set(corpus, files);
  return files;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function standingAt(place: string, path: string): Standing | undefined {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isDirectory()
    ? { folder: readdirSync(place).sort() }
    : { file: new SourceFile(path, decode(readFileSync(place))) };
}
