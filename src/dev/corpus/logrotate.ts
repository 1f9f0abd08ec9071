import { readFileSync } from "node:fs";
import { join } from "node:path";
import { claims } from "../../languages/logrotate/claims.ts";
import { logrotate, type Block } from "../../languages/logrotate/index.ts";
import { SourceFile, spanText } from "../../model/index.ts";
import { printedBlock } from "../printed-block.ts";
import type { CorpusCheck } from "./check.ts";
import { inMemory } from "../../audit/in-memory.ts";

interface Data {
  /** How many blocks logrotate kept. The oracle has no entry for one whose list of files has a line feed in it. */
  readonly handled: number;
  readonly entries: readonly { readonly patterns: readonly string[]; readonly text: string }[];
  readonly errors: readonly { readonly line: number | null; readonly text: string }[];
}

/** Compares the blocks that logrotate keeps, as it prints them, and the lines of its errors. */
const check: CorpusCheck = {
  format: "logrotate",
  compare(entry, corpus) {
    const data = entry.data as Data;
    const file = new SourceFile(entry.path, readFileSync(join(corpus, entry.path), "utf8"));
    const claimed = claims(file.path, file.text.slice(0, 4096));
    const { documents, problems } = logrotate.read([file], inMemory([file]), {
      versions: new Map(),
      roots: new Map([["logrotate" as const, [file.path]]]),
    });
    const blocks = documents.flatMap((document) => document.blocks).filter(({ kept }) => kept.value);
    const lines = problems.filter(({ kind }) => kind !== "unseen").map(({ span }) => file.position(span.start).line);
    return [
      ...(claimed === undefined && data.entries.length > 0 ? ["is not claimed"] : []),
      ...difference("number of blocks", blocks.length, data.handled),
      ...difference("blocks", blocks.filter(isOnOneLine).map(ours), data.entries.map(theirs)),
      ...difference(
        "lines of errors",
        lines,
        data.errors.map(({ line }) => line).filter((line) => line !== null),
      ),
    ];
  },
};

export default check;

function ours(block: Block): string {
  return `${block.patterns.map(({ span }) => spanText(span)).join(" ")} ${printedBlock(block)}`;
}

/** Where logrotate keeps all old logs it prints no count and the oracle has the next words instead. */
function theirs({ patterns, text }: Data["entries"][number]): string {
  return `${patterns.join(" ")} ${text.replace(/ empty log files are.*$/, "")}`;
}

/** Whether logrotate prints the list on one line: it does so up to the {. */
function isOnOneLine({ span: { file, start, end } }: Block): boolean {
  return !file.text.slice(start, file.text.indexOf("{", end)).includes("\n");
}

function difference(what: string, our: unknown, their: unknown): readonly string[] {
  return JSON.stringify(our) === JSON.stringify(their)
    ? []
    : [`${what}: we ${JSON.stringify(our)}, logrotate ${JSON.stringify(their)}`];
}
