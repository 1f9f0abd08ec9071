import { Session } from "node:inspector/promises";
import { readDeclaration } from "../../src/declaration/index.ts";
import { formats, type LanguageName } from "../../src/languages/index.ts";
import { SourceFile, type Reader } from "../../src/model/index.ts";
import { KNOWN } from "../declaration/read.ts";
import { countLooks } from "./count-looks.ts";
import { growing, type Growing } from "./growing.ts";
import { inMemory } from "../../src/audit/in-memory.ts";

/**
 * Prints how many steps the readers take for each growing text at one size and at twice that size, as JSON. A step is a block
 * of our code or of the YAML parser that was run through, an entry that was copied or gone past, or a character that a pattern
 * looked at, so a busy machine changes nothing. It is a program of its own, because counting would reset what a measurement of coverage has counted.
 */
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

const looks = countLooks();

const SIZE = 400;
const counts: (readonly [number, number])[] = [];
for (const text of growing) {
  await read(text, 10);
  counts.push([await steps(text, SIZE), await steps(text, 2 * SIZE)]);
}
console.log(JSON.stringify(counts));

async function steps(text: Growing, times: number): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  const before = looks();
  await read(text, times);
  const looked = looks() - before;
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => /\/src\/|\/node_modules\/yaml\//.test(url))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, looked);
}

async function read({ language, path, head, piece }: Growing, times: number): Promise<void> {
  const file = new SourceFile(path, head + pieces(piece, times));
  if (language === "declaration") {
    readDeclaration(file, KNOWN);
    return;
  }
  const reader = await readerOf(language);
  const { documents } = reader.read([file], inMemory([file]), { versions: new Map(), roots: new Map() });
  documents.forEach((document) => reader.facts(document));
}

function pieces(piece: string, times: number): string {
  return Array.from({ length: times }, (_, index) => piece.replaceAll("№", String(index))).join("");
}

async function readerOf(language: LanguageName): Promise<Reader<unknown>> {
  const format = formats.find(({ name }) => name === language);
  if (!format) throw new Error(`There is no format ${language}.`);
  return format.load();
}
