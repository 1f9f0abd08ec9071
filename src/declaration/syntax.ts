import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Scalar as YamlScalar,
  visit,
} from "yaml";
import type { Alias, Document, Node, YAMLError, YAMLMap, YAMLSeq } from "yaml";
import type { SourceFile } from "../model/source-file.ts";
import type { Span } from "../model/span.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { isNestedTooDeep } from "./nesting.ts";
import { syntaxMessage } from "./syntax-message.ts";
import { emptyMap, Scalar, Tree } from "./tree.ts";
import type { Place, TreeValue } from "./tree.ts";
import { quoted } from "./words.ts";

/** Reads YAML into a tree of written scalars with their places. Never throws, and never grows beyond a bound. */
export function readYaml(file: SourceFile): { readonly tree: Tree } | { readonly errors: readonly DeclarationError[] } {
  if (file.text.length > LONGEST_TEXT) return { errors: [errorAt({ file, start: 0, end: 0 }, TOO_LONG)] };
  if (isNestedTooDeep(file.text)) return { errors: [errorAt({ file, start: 0, end: 0 }, TOO_DEEP)] };
  const document = parseDocument(file.text, PARSING);
  const [fault] = document.errors;
  // After the first fault the parser guesses, so what follows is mostly its echo.
  if (fault) return { errors: [describe(file, fault)] };
  const targets = targetsOf(document);
  const reading: Reading = { file, targets, places: new WeakMap<object, Place>(), errors: [], left: MOST_VALUES };
  const root = value(document.contents, reading, 0);
  if (reading.errors.length > 0) return { errors: reading.errors };
  return { tree: new Tree(file, root ?? emptyMap(), reading.places) };
}

/** The parser compares each key with all above it; here one look into a map tells whether a key stands twice. */
const PARSING = { prettyErrors: false, logLevel: "error", uniqueKeys: false } as const;

const LONGEST_TEXT = 1_000_000;
const TOO_LONG = "The file is longer than a megabyte; a declaration is written by hand and much shorter.";
const DEEPEST = 40;
const TOO_DEEP = `Values are nested more than ${DEEPEST} levels deep; nothing that is read lies that deep.`;
const TWICE = "This key stands twice in the same map; keep one of them.";
const MOST_VALUES = 50_000;
const TOO_MANY = `Aliases repeat values more than ${MOST_VALUES} times; write out what is meant.`;

interface Reading {
  readonly file: SourceFile;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly places: WeakMap<object, Place>;
  readonly errors: DeclarationError[];
  /** How many more values may come, so that aliases of aliases cannot fill the memory. */
  left: number;
}

function describe(file: SourceFile, { code, pos: [start, end], message }: YAMLError): DeclarationError {
  return errorAt({ file, start, end }, syntaxMessage(code, file.text.slice(start, end), message));
}

/** Finds for every alias the last anchor of its name above it, in one walk; the parser's own way walks anew for each. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

function value(node: unknown, reading: Reading, depth: number): TreeValue | undefined {
  if (!isNode(node)) return undefined;
  reading.left -= 1;
  if (reading.left < 0 || depth > DEEPEST) {
    refuse(node, reading, depth > DEEPEST ? TOO_DEEP : TOO_MANY);
    return undefined;
  }
  if (isAlias(node)) return aliased(node, reading, depth);
  if (isScalar(node)) return scalar(node, reading);
  if (isSeq(node)) return list(node, reading, depth);
  return isMap(node) ? map(node, reading, depth) : undefined;
}

function aliased(node: Alias, reading: Reading, depth: number): TreeValue | undefined {
  const source = reading.targets.get(node);
  if (source) return value(source, reading, depth + 1);
  refuse(node, reading, `No anchor ${quoted(node.source)} stands above; write the value out.`);
  return undefined;
}

/** Undefined for an empty value: where a key may be left out, it may stand with nothing behind it as well. */
function scalar(node: YamlScalar, reading: Reading): Scalar | undefined {
  return node.value === null ? undefined : new Scalar(textOf(node), spanOf(node, reading));
}

/** A plain scalar as it was typed, so that a version 2.10 does not become the number 2.1. */
function textOf({ type, source, value }: YamlScalar): string {
  return type === YamlScalar.PLAIN && source !== undefined ? source : String(value);
}

function list(node: YAMLSeq, reading: Reading, depth: number): TreeValue {
  const entries: TreeValue[] = [];
  for (const item of node.items) {
    if (reading.left < 0) break;
    const entry = value(item, reading, depth + 1);
    if (entry !== undefined) entries.push(entry);
    else if (isScalar(item)) refuse(item, reading, "An entry of the list is empty; write it or take it out.");
  }
  reading.places.set(entries, { span: spanOf(node, reading), keys: new Map() });
  return entries;
}

function map(node: YAMLMap, reading: Reading, depth: number): TreeValue {
  const entries = emptyMap();
  const keys = new Map<string, Span>();
  for (const pair of node.items) {
    if (reading.left < 0) break;
    const key = keyOf(pair.key, reading);
    if (!key) continue;
    if (keys.has(key.text)) reading.errors.push(errorAt(key.span, TWICE));
    keys.set(key.text, key.span);
    entries[key.text] = value(pair.value, reading, depth + 1);
  }
  reading.places.set(entries, { span: spanOf(node, reading), keys });
  return entries;
}

function keyOf(key: unknown, reading: Reading): Scalar | undefined {
  if (!isNode(key)) return undefined;
  const text = isScalar(key) ? textOf(key) : undefined;
  if (text !== undefined && text !== "" && text !== "__proto__") return new Scalar(text, spanOf(key, reading));
  refuse(
    key,
    reading,
    text === undefined
      ? "A key is a list, a map or an alias; write a word."
      : `${quoted(text)} names nothing; write another key.`,
  );
  return undefined;
}

function refuse(node: Node, reading: Reading, message: string): void {
  reading.errors.push(errorAt(spanOf(node, reading), message));
}

function spanOf(node: Node, { file }: Reading): Span {
  const [start, end] = node.range ?? [0, 0];
  return { file, start, end };
}
