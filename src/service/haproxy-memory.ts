import { processesOf, type Bind, type HaproxyDocument, type Line } from "../languages/haproxy/index.ts";
import { looking, type Span } from "../model/index.ts";
import { haproxyBasis, haproxyBytes, tableEntryBytes, type HaproxyLoad } from "../plan/memory/haproxy.ts";
import type { ByteRange } from "./memory-budget.ts";

/** What HAProxy takes by its own file, and the line that says most of it. */
export interface HaproxyMemory extends ByteRange {
  readonly basis: string;
  readonly span: Span;
}

/** Idle, and with all connections busy and all session tables full. A number that something fills in counts as not said. */
export function haproxyMemory(document: HaproxyDocument): HaproxyMemory {
  const load = loadOf(document);
  const line = lastLine(document, "maxconn");
  return { ...haproxyBytes(load), basis: haproxyBasis(load), span: line?.span ?? document.span };
}

function loadOf(document: HaproxyDocument): HaproxyLoad {
  const { proxies } = document;
  const connections = numberIn(lastLine(document, "maxconn"));
  const sides = [
    proxies.some(({ binds }) => binds.some(endsTls)),
    proxies.some(({ servers }) => servers.items.some(({ parameters }) => parameters.has("ssl"))),
  ];
  return {
    processes: processesOf(document),
    connections: connections ?? UNSAID_CONNECTIONS,
    assumed: connections === undefined,
    bufferBytes: numberIn(lastLine(document, "tune.bufsize")) ?? USUAL_BUFFER,
    tlsSides: sides.filter(Boolean).length,
    tableBytes: proxies.flatMap(({ ownLines }) => ownLines).reduce((sum, line) => sum + tableBytes(line), 0),
  };
}

/** Without maxconn HAProxy takes what the limit of open files allows; a distribution's usual limit. */
const UNSAID_CONNECTIONS = 2000;
const USUAL_BUFFER = 16 * 1024;

function lastLine({ global }: HaproxyDocument, keyword: string): Line | undefined {
  return global.lines.findLast((line) => line.keyword === keyword);
}

function numberIn(line: Line | undefined): number | undefined {
  const text = line && looking(() => line.words[1]?.value).result;
  return text !== undefined && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

function endsTls({ line }: Bind): boolean {
  return line.words.some(({ value }) => value === "ssl");
}

/** `stick-table type string len 64 size 100k store gpc0,conn_rate(10s)`; 0 for any other line. */
function tableBytes({ keyword, words }: Line): number {
  if (keyword !== "stick-table") return 0;
  const texts = looking(() => words.map(({ value }) => value)).result;
  const after = (word: string): string | undefined => texts[texts.indexOf(word, 1) + 1];
  const said = (word: string): string | undefined => (texts.includes(word, 1) ? after(word) : undefined);
  const key = KEY_BYTES.get(said("type") ?? "") ?? (Number(said("len")) || USUAL_KEY);
  const stored = said("store")?.split(/,(?![^(]*\))/).length ?? 0;
  return entries(said("size")) * tableEntryBytes(key, stored);
}

/** Keys of a fixed length; others have 32 bytes unless `len` says so. */
const KEY_BYTES: ReadonlyMap<string, number> = new Map([
  ["ip", 4],
  ["ipv4", 4],
  ["integer", 4],
  ["ipv6", 16],
]);
const USUAL_KEY = 32;

/** `100k` is 102,400, as HAProxy reads sizes. */
function entries(size = ""): number {
  const [, digits, unit = ""] = /^(\d{1,9})([kmg]?)$/i.exec(size) ?? [];
  return digits === undefined ? 0 : Number(digits) * 1024 ** " kmg".indexOf(unit.toLowerCase() || " ");
}
