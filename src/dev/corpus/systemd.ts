/** Compares with `systemd.jsonl`: what systemd says of a service's lines, and whether it refuses it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inMemory } from "../../audit/in-memory.ts";
import { claims } from "../../languages/systemd/claims.ts";
import { systemd } from "../../languages/systemd/index.ts";
import { placeOf } from "../../languages/systemd/unit-place.ts";
import { SourceFile } from "../../model/index.ts";
import type { CorpusCheck } from "./check.ts";

interface Data {
  readonly messages?: readonly { readonly line: number; readonly text: string }[];
  readonly other?: readonly string[];
}

export default {
  format: "systemd",
  compare({ path, status, data }, corpus) {
    const own = path
      .split("/")
      .slice(2)
      .join("/")
      .replace(/^@\w+\//, "");
    if (status === "other-format" || !placeOf(own)) return undefined;
    const file = new SourceFile(own, readFileSync(join(corpus, path), "utf8"));
    if (claims(own, file.text.slice(0, 4096)) === undefined) return ["is not claimed"];
    const { documents, problems } = systemd.read([file], inMemory([file]), { versions: new Map(), roots: new Map() });
    if (documents.length !== 1) return [`gives ${documents.length} documents`];
    const { messages = [], other = [] } = data as Data;
    const theirs = messages.filter(({ text }) => !isNoFault(text)).map(({ line }) => line);
    const ours = problems
      .filter(({ kind }) => kind === "skipped")
      .map(({ span }) => span.file.position(span.start).line);
    const refused = problems.filter(({ kind }) => kind === "refused").map(({ message }) => message);
    const isRefused = other.some((text) => /Refusing|bad unit file setting/i.test(text));
    return [
      ...theirs.filter((line) => !ours.includes(line)).map((line) => `systemd drops line ${line}, we do not`),
      ...ours.filter((line) => !theirs.includes(line)).map((line) => `we drop line ${line}, systemd does not`),
      ...(isRefused ? [] : refused.map((message) => `systemd takes it, we say: ${message}`)),
      ...(isRefused && refused.length === 0 ? [`systemd refuses it, we do not: ${other.join("; ")}`] : []),
    ];
  },
} satisfies CorpusCheck;

/** Keys that are newer than the oracle, and advice. */
function isNoFault(text: string): boolean {
  return /^Unknown key '(?:RestartMaxDelaySec|RestartSteps)'|^Special user/.test(text);
}
