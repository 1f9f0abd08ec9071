import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type YAMLMap, type YAMLSeq } from "yaml";

/** A waiver of one subject, as it is written down. */
export interface WrittenWaiver {
  readonly rule: string;
  readonly subject: string;
  readonly reason: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
}

/**
 * The text of `punchlist.yaml` with waivers in it: one that has ended and is about the same is renewed where it stands, others come first in
 * the list where one of the whole rule or item might cover them, and last where none does. All else stays as it is, to the byte, where the
 * list is written a line an entry.
 *
 * @param text without mistakes; empty for a file that is to be made
 */
export function withWaivers(text: string, waivers: readonly WrittenWaiver[]): string {
  return waivers.reduce(withWaiver, text);
}

function withWaiver(text: string, waiver: WrittenWaiver): string {
  const document = parseDocument(text);
  const list: unknown = document.get("waivers");
  if (!isSeq(list)) return document.has("waivers") ? rewritten(document, waiver) : appended(text, document, waiver);
  const entries = list.items.filter((item) => isMap(item));
  const same = entries.find((entry) => entry.get("rule") === waiver.rule && entry.get("subject") === waiver.subject);
  if (same) return renewed(text, document, { entry: same, waiver });
  if (list.flow === true || entries.length < list.items.length || entries.length === 0)
    return rewritten(document, waiver);
  const wide = entries.some((entry) => !entry.has("subject") && [undefined, waiver.rule].includes(ruleOf(entry)));
  return inserted(text, list, { waiver, first: wide });
}

function ruleOf(entry: YAMLMap): string | undefined {
  const rule: unknown = entry.get("rule");
  return typeof rule === "string" ? rule : undefined;
}

/** Writes the document anew, where its list is none of an entry a line. */
function rewritten(document: Document, waiver: WrittenWaiver): string {
  if (isSeq(document.get("waivers"))) document.addIn(["waivers"], document.createNode(waiver));
  else document.set("waivers", document.createNode([waiver]));
  return document.toString({ lineWidth: 0 });
}

/** A list of its own behind all that is there. */
function appended(text: string, document: Document, waiver: WrittenWaiver): string {
  if (isMap(document.contents) && document.contents.flow === true) return rewritten(document, waiver);
  const end = lineEnd(text);
  const before = text === "" || text.endsWith("\n") ? text : text + end;
  const gap = text.trim() === "" ? "" : end;
  return before + gap + linesOf(`waivers:\n${entryText(waiver, "  ")}`, end);
}

interface Place {
  readonly waiver: WrittenWaiver;
  /** Before all others; else behind them. */
  readonly first: boolean;
}

function inserted(text: string, list: YAMLSeq, { waiver, first }: Place): string {
  const [start, ,] = rangeOf(list.items[0]);
  const dash = text.lastIndexOf("-", start);
  const lineStart = text.lastIndexOf("\n", dash) + 1;
  const indent = text.slice(lineStart, dash);
  const [, lastEnd] = rangeOf(list.items.at(-1));
  const feed = text.indexOf("\n", Math.max(lastEnd - 1, 0));
  const at = first ? lineStart : feed === -1 ? text.length : feed + 1;
  const end = lineEnd(text);
  const gap = at === 0 || text[at - 1] === "\n" ? "" : end;
  return text.slice(0, at) + gap + linesOf(entryText(waiver, indent), end) + text.slice(at);
}

interface Renewal {
  readonly entry: YAMLMap;
  readonly waiver: WrittenWaiver;
}

/** Other values in the place of those that stand there, from the last to the first. */
function renewed(text: string, document: Document, { entry, waiver }: Renewal): string {
  const values = (["reason", "owner", "until"] as const).map((key) => ({ key, node: entry.get(key, true) }));
  if (!values.every(({ node }) => isScalar(node) && PLAIN.has(String(node.type)))) {
    for (const { key } of values) entry.set(key, waiver[key]);
    return document.toString({ lineWidth: 0 });
  }
  return values
    .map(({ key, node }) => ({ value: waiver[key], range: rangeOf(node) }))
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce(
      (whole, { value, range: [start, end] }) => whole.slice(0, start) + scalarText(value) + whole.slice(end),
      text,
    );
}

/** Scalars that stand on one line, or may. */
const PLAIN: ReadonlySet<string> = new Set(["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE"]);

function entryText(waiver: WrittenWaiver, indent: string): string {
  return stringify([waiver], { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
}

/** A text as it is written between others in a line: in quotes, unless it is made of words. */
function scalarText(value: string): string {
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  return plain === value && /^[\w./ -]+$/.test(value) ? plain : JSON.stringify(value);
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = typeof node === "object" && node !== null && "range" in node ? (node.range as readonly number[]) : [];
  return [range[0] ?? 0, range[1] ?? 0];
}

function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? "\n";
}

function linesOf(text: string, end: string): string {
  return text.replaceAll("\n", end);
}
