import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { errorAt } from "../declaration/declaration-error.ts";
import { globMatcher } from "../declaration/glob.ts";
import { pathsUnder } from "../declaration/references.ts";
import { Scalar } from "../declaration/tree.ts";
import { baseName } from "../model/base-name.ts";
import type { Span } from "../model/span.ts";
import { terminalText } from "../report/terminal-text.ts";
import { refused, type Layer, type Open } from "./declaration-layers.ts";
import type { UsageError } from "./usage-error.ts";

/** A file that holds a rule of a team's own. */
export interface RuleFile {
  /** Its folder and its name. */
  readonly id: string;
  /** The file without links, absolute. */
  readonly place: string;
  /** The file as messages name it. */
  readonly shown: string;
  /** Where the declaration names it. */
  readonly span: Span;
  /** Whether who started the program named the declaration, and so lets it load programs. */
  readonly trusted: boolean;
}

/**
 * The rule files that a declaration names; nothing in them is run.
 *
 * @param taken folders of the rules that come along
 * @throws UsageError for a path where no file is, and for two files of one id
 */
export function ruleFilesOf(layers: readonly Layer[], taken: readonly string[], open: Open): readonly RuleFile[] {
  const files = layers.flatMap((layer) =>
    pathsUnder(layer.tree, "ruleFiles").flatMap((written) => filesAt(layer, written, { taken, open })),
  );
  const byId = new Map<string, RuleFile>();
  for (const file of files) {
    const other = byId.get(file.id);
    if (other && other.place !== file.place)
      throw refuse(file.span, `${file.shown} and ${other.shown} would both be rule ${file.id}; rename one of them.`);
    byId.set(file.id, file);
  }
  return [...byId.values()];
}

function filesAt(
  layer: Layer,
  written: Scalar,
  { taken, open }: { readonly taken: readonly string[]; readonly open: Open },
): readonly RuleFile[] {
  const { text, span } = written;
  const name = baseName(text);
  const folder = text.slice(0, text.length - name.length);
  if (/[*?[{]/.test(folder))
    throw refuse(
      span,
      `ruleFiles is ${terminalText(text)}; write a glob for the file's name alone, such as ./punchlist-rules/*.mjs.`,
    );
  const names = /[*?[{]/.test(name) ? namesIn(layer, folder, name) : [name];
  if (names.length === 0)
    throw refuse(
      span,
      `ruleFiles names ${terminalText(text)}, where no file is; write a path from the folder of this file.`,
    );
  return names.map((each) => {
    const { file, place } = open(layer, new Scalar(folder + each, span), "ruleFiles");
    return { id: idOf(place, span, taken), place, shown: file.path, span, trusted: layer.trusted };
  });
}

function namesIn({ place }: Layer, folder: string, pattern: string): readonly string[] {
  try {
    return readdirSync(resolve(dirname(place), folder))
      .filter(globMatcher([pattern]))
      .sort();
  } catch {
    return [];
  }
}

const ID = /([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.m?js$/;

function idOf(place: string, span: Span, taken: readonly string[]): string {
  const [, folder, name] = ID.exec(place) ?? [];
  if (folder === undefined || name === undefined)
    throw refuse(
      span,
      `ruleFiles names ${terminalText(baseName(place))}; a rule's folder and file are its id: lower case, digits and hyphens, and .mjs.`,
    );
  if (taken.includes(folder))
    throw refuse(span, `ruleFiles names a file in a folder ${folder}, whose rules come along; rename the folder.`);
  return `${folder}/${name}`;
}

function refuse(span: Span, message: string): UsageError {
  return refused([errorAt(span, message)]);
}
