import { Buffer, isUtf8 } from "node:buffer";
import type { TextEdit } from "./fixes.ts";
import { decode } from "./text.ts";

/**
 * A file with edits in it: in its own encoding and with its own line ends, and all else to the byte as it was. Undefined where its encoding
 * has no such character.
 *
 * @param edits in the order of their places, of which none overlap
 */
export function editedBytes(bytes: Buffer, edits: readonly TextEdit[]): Buffer | undefined {
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  const text = decode(bytes);
  const end = /\r?\n/.exec(text)?.[0] ?? "\n";
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    const written = edit.text.replace(/\r?\n/g, end);
    if (encoding === "latin1" && /[^\u0000-\u00ff]/.test(written)) return undefined;
    parts.push(text.slice(at, edit.start), written);
    at = edit.end;
  }
  return Buffer.from([...parts, text.slice(at)].join(""), encoding);
}
