import ignore, { type Ignore } from "ignore";
import { fileAt, leadsOut, type Files } from "../model/files.ts";
import { located, type Located } from "../model/located.ts";
import type { SourceFile } from "../model/source-file.ts";

/** GitIgnore tells what the `.gitignore` files of a checkout keep out of it, as git reads them. */
export class GitIgnore {
  readonly #files: Pick<Files, "get">;
  readonly #byFolder = new Map<string, Ignore>();
  /** A rule knows its line by its number here. */
  readonly #lines: Located<string>[] = [];

  constructor(files: Pick<Files, "get">) {
    this.#files = files;
  }

  /** The line that keeps a path out; undefined where none does. A folder's path ends in `/`. */
  lineFor(path: string): Located<string> | undefined {
    if (leadsOut(path) || !ignore.isPathValid(path)) return undefined;
    const { rule } = this.#rulesOf(folderOf(path)).test(path);
    return rule && this.#lines[Number(rule.mark)];
  }

  /** What holds in a folder: the rules of the folders above, then its own, of which the last one counts. */
  #rulesOf(folder: string): Ignore {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const above = folder === "" ? ignore({ ignorecase: false }) : this.#rulesOf(folderOf(folder));
    const file = fileAt(this.#files, folder === "" ? NAME : `${folder}/${NAME}`);
    const rules = file ? ignore({ ignorecase: false }).add(above).add(this.#patternsOf(file, folder)) : above;
    this.#byFolder.set(folder, rules);
    return rules;
  }

  #patternsOf(file: SourceFile, folder: string): readonly { readonly pattern: string; readonly mark: string }[] {
    return linesOf(file).map((line) => {
      this.#lines.push(line);
      return { pattern: fromRoot(line.value, folder), mark: String(this.#lines.length - 1) };
    });
  }
}

const NAME = ".gitignore";

/** Nobody writes longer lines, or more stars in one; hostile ones take time that grows with each star. */
const LONGEST_PATTERN = 300;
const MOST_STARS = 3;

function linesOf(file: SourceFile): readonly Located<string>[] {
  return [...file.text.matchAll(/[^\r\n]+/g)]
    .filter(([text]) => text.length <= LONGEST_PATTERN && (text.match(/\*+/g)?.length ?? 0) <= MOST_STARS)
    .map(({ 0: text, index }) => located(text, { file, start: index, end: index + text.length }));
}

/** A folder's pattern as one of the root: without a slash before its end it holds for what stands anywhere below. */
function fromRoot(pattern: string, folder: string): string {
  if (folder === "" || pattern.startsWith("#")) return pattern;
  const not = pattern.startsWith("!") ? "!" : "";
  const body = pattern.slice(not.length);
  const below = /\/(?=\S)/.test(body) ? body.replace(/^\//, "") : `**/${body}`;
  return `${not}/${folder.replace(/[\\*?[\]!# ]/g, "\\$&")}/${below}`;
}

function folderOf(path: string): string {
  const above = path.endsWith("/") ? path.slice(0, -1) : path;
  return above.slice(0, Math.max(0, above.lastIndexOf("/")));
}
