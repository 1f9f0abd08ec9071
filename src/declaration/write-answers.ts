import { Document, parse, parseDocument } from "yaml";
import { SHORT_KEYS, type Written } from "../plan/input/short-keys.ts";

/**
 * The text of `punchlist.yaml` with inputs as `--set` takes them, each in the place of what stood there; comments and all else stay.
 *
 * @param text empty for a file that is to be made
 * @param assignments that were read without a mistake; the last of several for one key counts
 */
export function withAnswers(text: string, assignments: readonly string[]): string {
  const document = text.trim() === "" ? new Document({}) : parseDocument(text);
  for (const assignment of assignments) {
    const equals = assignment.indexOf("=");
    const [key, value] = [assignment.slice(0, equals), assignment.slice(equals + 1)];
    const sets = SHORT_KEYS.find((short) => short.key === key)?.read(value) ?? { [key]: value };
    for (const [long, written] of Object.entries(sets)) put(document, long, written);
  }
  return document.toString({ lineWidth: 0 });
}

function put(document: Document, key: string, written: Written): void {
  for (const other of INSTEAD.get(key) ?? []) if (document.hasIn(other)) document.deleteIn(other);
  const value = typeof written === "string" ? document.createNode(scalar(written)) : groups(document, written);
  document.setIn(key.split("."), value);
}

/** What says the same in another way goes. */
const INSTEAD: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ["cost.base", [["cost", "hours"]]],
  ["incidents.repair.median", [["incidents", "repair", "exactly"]]],
]);

/** A number stays one, and no text becomes one. */
function scalar(text: string): unknown {
  const value: unknown = parse(text, { logLevel: "silent" });
  return typeof value === "number" || typeof value === "boolean" ? value : text;
}

function groups(document: Document, written: Exclude<Written, string>): unknown {
  const entries = written.map((group) =>
    document.createNode(Object.fromEntries(Object.entries(group).map(([key, text]) => [key, scalar(text)])), {
      flow: true,
    }),
  );
  return document.createNode(entries);
}
