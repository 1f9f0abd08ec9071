import { fileAt, located, type Files, type Located, type SourceFile } from "../../../model/index.ts";
import { resolvePath } from "../path.ts";
import { scriptLines, type ScriptLine } from "../script-lines.ts";
import { scriptsIn } from "../scripts.ts";

/** The command of a script in the checkout that makes a file of this name; undefined where none does. */
export function scriptOutput(path: string, files: Files): Located<string> | undefined {
  const [made] = outputsNamed(path, files);
  const [first, last] = [made?.words[0], made?.words.at(-1)];
  if (!made || !first || !last) return undefined;
  const { file } = made;
  return located(file.text.slice(first.start, last.end), { file, start: first.start, end: last.end });
}

/** The file of the checkout that a script links or copies to a path. */
export function scriptCopy(path: string, files: Files): string | undefined {
  for (const { file, source } of outputsNamed(path, files).slice(0, MOST_COPIES)) {
    const paths = source === undefined ? [] : [resolvePath(file.path, source), resolvePath("", source)];
    const found = paths.find((each) => each !== undefined && fileAt(files, each) !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Nobody copies more files to one place. */
const MOST_COPIES = 20;

/** A word that names what its line makes. */
interface Output {
  readonly file: SourceFile;
  readonly words: ScriptLine;
  /** What is linked or copied. */
  readonly source: string | undefined;
}

type Outputs = ReadonlyMap<string, readonly Output[]>;

/** By the names of what is made: scripts are read once for all that is missing. */
const known = new WeakMap<readonly string[], Outputs>();

function outputsNamed(path: string, files: Files): readonly Output[] {
  const outputs = known.get(files.paths) ?? outputsOf(files);
  known.set(files.paths, outputs);
  return outputs.get(baseName(path)) ?? [];
}

function outputsOf(files: Files): Outputs {
  const outputs = new Map<string, Output[]>();
  for (const file of scriptsIn(files))
    for (const words of scriptLines(file))
      for (const { name, source } of madeIn(words)) {
        const same = outputs.get(name);
        if (same) same.push({ file, words, source });
        else outputs.set(name, [{ file, words, source }]);
      }
  return outputs;
}

const MAKERS = /^@?(?:curl|wget|tee|touch)$/;
/** What takes a source before what it makes. */
const COPIERS = /^@?(?:cp|mv|ln|install|COPY|ADD)$/;

function* madeIn(words: ScriptLine): Iterable<{ readonly name: string; readonly source: string | undefined }> {
  let [makes, copies, redirects] = [false, false, false];
  let source: string | undefined;
  for (const { text } of words) {
    if (makes || redirects || text.startsWith(">") || source !== undefined) yield { name: baseName(text), source };
    if (copies && !text.startsWith("-")) source = text;
    redirects = text.endsWith(">");
    const ends = /^(?:&&|;|\|\|?)$/.test(text);
    makes = !ends && (makes || MAKERS.test(text));
    if (ends || COPIERS.test(text)) {
      copies = !ends;
      source = undefined;
    }
  }
}

function baseName(path: string): string {
  return path.replace(/^.*[/>]/, "");
}
