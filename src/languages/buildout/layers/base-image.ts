import { fileAt, located, type Files, type Located } from "../../../model/index.ts";
import { folderOf } from "../path.ts";
import { scriptLines } from "../script-lines.ts";

const DOCKERFILE = /^(?:Dockerfile.*|.*\.Dockerfile)$/;

/** The image that a root is copied into, by a Dockerfile beside it: what the root extends may be in it already. */
export function baseImage(root: string, files: Files): Located<string> | undefined {
  const folder = folderOf(root);
  const standing = files.get(folder);
  if (!standing || !("folder" in standing)) return undefined;
  const below = (name: string) => (folder === "" ? name : `${folder}/${name}`);
  const name = root.slice(root.lastIndexOf("/") + 1);
  return standing.folder
    .filter((each) => DOCKERFILE.test(each))
    .flatMap((each) => imageIn(below(each), name, files))
    .at(0);
}

function imageIn(path: string, name: string, files: Files): readonly Located<string>[] {
  const file = fileAt(files, path);
  if (!file) return [];
  const lines = scriptLines(file);
  const from = lines.find(([word]) => word?.text.toUpperCase() === "FROM")?.[1];
  const copies = lines.some(
    ([word, ...others]) =>
      /^(?:COPY|ADD)$/i.test(word?.text ?? "") &&
      others.slice(0, -1).some((other) => other.text.replace(/^\.\//, "") === name),
  );
  return from && copies ? [located(from.text, { file, start: from.start, end: from.end })] : [];
}
