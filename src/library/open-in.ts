import { posix } from "node:path";
import { refused, type Open } from "../cli/declaration-layers.ts";
import { errorAt } from "../declaration/declaration-error.ts";
import { SourceFile } from "../model/source-file.ts";

/** Opens what a declaration names among texts in memory; rules are programs, so they are given as they are. */
export function openIn(files: Readonly<Record<string, string>>): Open {
  return ({ tree, trusted }, { text, span }, key) => {
    const path = posix.normalize(posix.join(posix.dirname(tree.file.path), text));
    const found = Object.hasOwn(files, path) ? files[path] : undefined;
    if (key === "ruleFiles")
      throw refused([
        errorAt(span, `ruleFiles names ${text}, and files in memory are not run; give rules themselves.`),
      ]);
    if (found === undefined)
      throw refused([errorAt(span, `${key} names ${text}, which is not among the files; add ${path}.`)]);
    return { file: new SourceFile(path, found), place: path, trusted };
  };
}
