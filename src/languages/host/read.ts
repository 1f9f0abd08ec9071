import { fileSpan, type Located, type Problem, type Reading, type SourceFile, type Span } from "../../model/index.ts";
import { readAnsible } from "./ansible.ts";
import { readDf } from "./df.ts";
import type { HostDocument, HostSource } from "./document.ts";
import { readFacter } from "./facter.ts";
import { hostOf } from "./host-name.ts";
import { readJson, type Json } from "./json.ts";
import { readMeminfo } from "./meminfo.ts";
import { isMemoryLimit, readMemoryLimit } from "./memory-limit.ts";
import { countedInodes, dataMounts, layeredRoot } from "./mounts.ts";
import type { Part, PartReading } from "./part.ts";

/** Reads fact files and joins what they say of one host. */
export function read(claimed: readonly SourceFile[]): Reading<HostDocument> {
  const readings = claimed.map((file) => ({ file, ...readFile(file) }));
  const hosts = new Map<string, [Part, ...Part[]]>();
  for (const { file, parts } of readings) {
    for (const part of parts) {
      const name = part.named ?? hostOf(file.path) ?? part.ownName ?? "host";
      const known = hosts.get(name);
      if (known) known.push(part);
      else hosts.set(name, [part]);
    }
  }
  return {
    documents: [...hosts].map(([name, parts]) => documentOf(name, parts)),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readFile(file: SourceFile): PartReading {
  if (isMemoryLimit(file)) return readLimit(file);
  const adHoc = adHocResults(file);
  if (adHoc.parts.length > 0 || adHoc.problems.length > 0) return adHoc;
  if (!/^\s*[{[]/.test(file.text.slice(0, 4096))) return readText(file);
  const reading = readJson(file, 0);
  if ("fault" in reading) return { parts: [], problems: [noJson(file, reading)] };
  const part = readFacts(reading.value);
  return part ? { parts: [part], problems: [] } : { parts: [], problems: [noFacts(file)] };
}

function readFacts(json: Json): Part | undefined {
  return readAnsible(json, undefined) ?? readFacter(json);
}

const NOTHING = {
  named: undefined,
  ownName: undefined,
  memory: undefined,
  swap: undefined,
  cpus: undefined,
  mounts: undefined,
  inodes: undefined,
} as const;

function readLimit(file: SourceFile): PartReading {
  const memory = readMemoryLimit(file);
  const source: HostSource = { kind: "memory limit", span: fileSpan(file) };
  return { parts: memory ? [{ ...NOTHING, source, memory }] : [], problems: [] };
}

function readText(file: SourceFile): PartReading {
  const { mounts, inodes, span, problems } = readDf(file);
  const meminfo = readMeminfo(file);
  const parts: Part[] = [];
  if (span) parts.push({ ...NOTHING, source: { kind: "df", span }, mounts, inodes });
  if (meminfo) parts.push({ ...NOTHING, source: { kind: "meminfo", span: meminfo.memory.span }, ...meminfo });
  return { parts, problems: parts.length === 0 && problems.length === 0 ? [noFacts(file)] : problems };
}

/** The results that `ansible HOSTS -m setup` prints, one after the other. */
function adHocResults(file: SourceFile): PartReading {
  const parts: Part[] = [];
  const problems: Problem[] = [];
  const begin = /^(\S{1,255}) \| (SUCCESS|CHANGED|UNREACHABLE!|FAILED!) => (?=\{)/gm;
  for (let found = begin.exec(file.text); found; found = begin.exec(file.text)) {
    const [words, name = "", outcome = ""] = found;
    const reading = readJson(file, begin.lastIndex);
    if ("fault" in reading) {
      problems.push(noJson(file, reading));
      break;
    }
    const part = outcome.endsWith("!") ? undefined : readAnsible(reading.value, name);
    if (part) parts.push(part);
    else problems.push(noAnswer(name, { file, start: found.index, end: found.index + words.trimEnd().length }));
    begin.lastIndex = reading.end;
  }
  return { parts, problems };
}

/** Exact numbers first: ansible rounds memory down to MiB and counts the root reserve of a disk as used. */
const EXACTNESS: readonly HostSource["kind"][] = ["df", "meminfo", "memory limit", "facter", "ansible"];

function documentOf(name: string, unsorted: readonly [Part, ...Part[]]): HostDocument {
  const parts = EXACTNESS.flatMap((kind) => unsorted.filter(({ source }) => source.kind === kind));
  const span = fileSpan(unsorted[0].source.span.file);
  const first = <T>(pick: (part: Part) => T | undefined): T | undefined =>
    parts.map(pick).find((value) => value !== undefined);
  const mounts = first((part) => part.mounts) ?? { items: [] };
  const limit = first(({ source, memory }) => (source.kind === "memory limit" ? memory : undefined));
  return {
    address: `host:${name}`,
    span,
    name,
    sources: unsorted.map(({ source }) => source),
    memory: limited(
      first(({ source, memory }) => (source.kind === "memory limit" ? undefined : memory)),
      limit,
    ),
    swap: first(({ swap }) => swap),
    cpus: first(({ cpus }) => cpus),
    mounts: dataMounts(mounts, name),
    inodes: countedInodes(first(({ inodes }) => inodes) ?? { items: [] }),
    container: layeredRoot(mounts) ?? limit?.span,
    undated: {
      kind: "unseen",
      span,
      message: "How old these facts are is not written in them; take them again before a decision rests on them.",
    },
  };
}

/** /proc/meminfo in a container is that of its machine; the limit is what the container may use of it. */
function limited(memory: Located<number> | undefined, limit: Located<number> | undefined): Located<number> | undefined {
  if (!memory || !limit) return memory ?? limit;
  if (memory.value <= limit.value) return memory;
  return { ...limit, trail: [{ span: memory.span, why: "the whole machine's, of which the container may use less" }] };
}

function noJson(file: SourceFile, { fault, at }: { readonly fault: string; readonly at: number }): Problem {
  return {
    kind: "unseen",
    span: { file, start: at, end: Math.min(at + 1, file.text.length) },
    message: `The JSON ${fault}; keep what the program printed, whole and unchanged.`,
  };
}

function noAnswer(name: string, span: Span): Problem {
  return {
    kind: "unseen",
    span,
    message: `${name} gave ansible no facts about memory, processors or mounts; gather them again.`,
  };
}

function noFacts(file: SourceFile): Problem {
  return {
    kind: "skipped",
    span: fileSpan(file),
    message:
      "Neither memory, processors nor mounts stand here; keep df -P, df -i, /proc/meminfo, facter --json or ansible -m setup.",
  };
}
