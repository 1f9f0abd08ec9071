import { readFileSync } from "node:fs";
import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import { baseName } from "../model/base-name.ts";
import { nearest } from "../model/nearest.ts";
import type { ExitCode } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

/** Prints a rule's page, which is its doc comment. */
export function explainCommand(id: string): ExitCode {
  if (!catalogue.rules.has(id))
    throw new UsageError(
      `There is no rule ${JSON.stringify(id)}.${suggestion(id)} "punchlist rules" lists all ${catalogue.rules.size}.`,
    );
  process.stdout.write(readPage(id));
  return 0;
}

function readPage(id: string): string {
  const page = readFileSync(new URL(`../docs/rules/${id}.md`, import.meta.url), "utf8");
  return page.replace(/^<!--.*-->\n\n/, "");
}

function suggestion(id: string): string {
  const near = meant(id, [...catalogue.rules.keys()]);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

/** The rule that has the name in its id, else one written much like it, else one with much the same name in another folder. */
function meant(id: string, ids: readonly string[]): string | undefined {
  const name = baseName(id);
  const containing = ids.find((known) => name.length > 3 && known.includes(name));
  if (containing !== undefined) return containing;
  const most = Math.max(3, name.length / 3);
  const near = nearest(id, ids, most) ?? nearest(name, ids.map(baseName), most);
  return near && ids.find((known) => known === near.word || baseName(known) === near.word);
}
