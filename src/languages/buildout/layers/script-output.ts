import { located, type Files, type Located } from "../../../model/index.ts";
import { scriptsIn } from "../build-commands.ts";
import { scriptLines, type ScriptLine } from "../script-lines.ts";

/** The command of a script in the checkout that makes a file of this name; undefined where none does. */
export function scriptOutput(path: string, files: Files): Located<string> | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  for (const file of scriptsIn(files)) {
    if (!file.text.includes(name)) continue;
    const line = scriptLines(file).find((words) => makes(words, name));
    const [first, last] = [line?.[0], line?.at(-1)];
    if (first && last)
      return located(file.text.slice(first.start, last.end), { file, start: first.start, end: last.end });
  }
  return undefined;
}

const MAKERS = /^@?(?:curl|wget|tee|touch)$/;
/** What takes a source before what it makes. */
const COPIERS = /^@?(?:cp|mv|ln|install|COPY|ADD)$/;

function makes(words: ScriptLine, name: string): boolean {
  const at = words.findIndex(({ text }) => isNamed(text, name));
  if (at === -1) return false;
  const before = words.slice(0, at).map(({ text }) => text);
  const copier = before.findLastIndex((text) => COPIERS.test(text));
  const arguments_ = before.slice(copier + 1).filter((text) => !text.startsWith("-"));
  return (
    words[at]?.text.startsWith(">") === true ||
    (before.at(-1) ?? "").endsWith(">") ||
    before.some((text) => MAKERS.test(text)) ||
    (copier !== -1 && arguments_.length > 0)
  );
}

function isNamed(text: string, name: string): boolean {
  const path = text.replace(/^>+/, "");
  return path === name || path.endsWith(`/${name}`);
}
