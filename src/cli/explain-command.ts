import { distance } from "fastest-levenshtein";
import { readFileSync } from "node:fs";
import process from "node:process";
import { rules } from "../../rules/index.ts";
import type { ExitCode } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

/** Prints a rule's page, which is its doc comment. */
export function explainCommand(id: string): ExitCode {
  if (!rules.has(id))
    throw new UsageError(
      `There is no rule ${JSON.stringify(id)}.${suggestion(id)} "punchlist rules" lists all ${rules.size}.`,
    );
  process.stdout.write(readPage(id));
  return 0;
}

function readPage(id: string): string {
  const page = readFileSync(new URL(`../docs/rules/${id}.md`, import.meta.url), "utf8");
  return page.replace(/^<!--.*-->\n\n/, "");
}

function suggestion(id: string): string {
  const name = id.slice(id.lastIndexOf("/") + 1);
  const containing = [...rules.keys()].find((known) => name.length > 3 && known.includes(name));
  if (containing !== undefined) return ` Did you mean ${containing}?`;
  const near = [...rules.keys()]
    .map((known) => ({
      known,
      far: Math.min(distance(known, id), distance(known.slice(known.lastIndexOf("/") + 1), name)),
    }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(3, name.length / 3) ? ` Did you mean ${near.known}?` : "";
}
