import { located, type Files, type Located, type SourceFile } from "../../model/index.ts";
import { scriptsIn } from "./scripts.ts";

/** The version of zc.buildout that a script installs or bootstraps; undefined where none says it, or two say another one. */
export function scriptVersion(files: Files): Located<string> | undefined {
  const [first, ...others] = scriptsIn(files).flatMap(versionsIn);
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

/** `pip install zc.buildout==2.13.8`, `bootstrap.py --buildout-version=2.13.8`, `bootstrap.py -v 2.13.8`. */
const NAMED =
  /zc\.buildout==\s?([\w.${}-]{1,60})|bootstrap(?:-buildout)?\.py[^\n]{0,200}?\s(?:-v|--version|--buildout-version)[ =]([\w.${}-]{1,60})/g;

function versionsIn(file: SourceFile): readonly Located<string>[] {
  if (!file.text.includes("buildout")) return [];
  return [...file.text.matchAll(NAMED)].flatMap(({ 0: all, 1: pinned, 2: asked, index }) => {
    const text = pinned ?? asked ?? "";
    const end = index + all.length;
    return versionOf(located(text, { file, start: end - text.length, end })) ?? [];
  });
}

/** A version, or what a line of the same file sets its variable to: `ENV ZC_BUILDOUT=5.1.1`. */
function versionOf(word: Located<string>): Located<string> | undefined {
  if (/^\d+(?:\.\w+)*$/.test(word.value)) return word;
  const name = /^\$\{?(\w+)\}?$/.exec(word.value)?.[1];
  const { file } = word.span;
  const set = name === undefined ? null : new RegExp(`\\b${name}[= ]["']?(\\d+(?:\\.\\w+)*)`).exec(file.text);
  if (!set?.[1]) return undefined;
  const end = set.index + set[0].length;
  return {
    value: set[1],
    span: { file, start: end - set[1].length, end },
    trail: [{ span: word.span, why: "what it refers to" }],
  };
}
