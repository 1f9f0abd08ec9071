/** An element with its attributes in order, and what stands in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly XmlElement[];
  /** In the place of children. */
  readonly text?: string;
}

/** A document of XML 1.0, indented. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, "").join("\n")}\n`;
}

function linesOf({ name, attributes = {}, children = [], text }: XmlElement, indent: string): readonly string[] {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(
    " ",
  );
  if (text !== undefined) return [`${indent}<${start}>${escaped(text)}</${name}>`];
  if (children.length === 0) return [`${indent}<${start}/>`];
  return [`${indent}<${start}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES.get(character) ?? "\ufffd");
}

/** Signs of the markup, and what no document of XML 1.0 may hold. */
const SPECIAL = /[&<>"]|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
