import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inMemory } from "../audit/in-memory.ts";
import { varnish } from "../languages/varnish/index.ts";
import type { SourceFile } from "../model/index.ts";
import { compileVcl } from "./record/varnish.ts";
import { structureRead } from "./vcl-structure.ts";

/** Where the structure that we read differs from that of the installed varnishd, which is asked to leave the host out. */
export function vclStructureDifferences(file: SourceFile): readonly string[] {
  const compiled = compileAlone(file.text);
  const [document] = varnish.read([file], inMemory([file]), TARGETS).documents;
  if (!document) return ["is not read as a whole"];
  if ("refused" in compiled) {
    const { line, message } = compiled.refused;
    return EXPLAINED.some(({ when }) => when.test(message)) ? [] : [`varnishd here refuses line ${line}: ${message}`];
  }
  const read = structureRead(document);
  return KINDS.flatMap((kind) => {
    const [ours, theirs] = [read[kind], compiled[kind]].map((each) => JSON.stringify(each, sorted));
    return ours === theirs ? [] : [`${kind}: we ${ours ?? ""}, varnishd ${theirs ?? ""}`];
  });
}

const TARGETS = { versions: new Map([["varnish", "7.1.1"] as const]), roots: new Map() };
/** Why the structure of a file that is accepted is not compared. */
const EXPLAINED: readonly { readonly when: RegExp; readonly why: string }[] = [
  { when: /^Cannot read file/, why: "what it includes is not beside it in the corpus" },
];

const KINDS = ["backends", "directors", "acls", "subs"] as const;

function compileAlone(text: string) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "punchlist-")));
  try {
    // varnishd reads as a user of its own.
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, "default.vcl"), withoutNames(text));
    return compileVcl(folder, "default.vcl", "vcc_err_unref=off", "vcc_allow_inline_c=on");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Names of hosts would have to resolve here. */
function withoutNames(text: string): string {
  return text.replaceAll(/(\.host\s*=\s*)"[^"]*"/g, '$1"127.0.0.1"');
}

/** Fields in one order, whatever order they were said in. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
