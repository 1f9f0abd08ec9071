import { fileAt, type Files, type SourceFile } from "../../../model/index.ts";
import { folderOf } from "../path.ts";

const SAMPLE = new Set(
  "sample example tmpl template tpl in dist default jinja jinja2 j2 mako erb skel orig".split(" "),
);

/** The file beside a missing one that it is made from, by its name: `secret.cfg.sample`, `sample-secret.cfg`, `secret.tmpl`. */
export function sampleOf(path: string, files: Files): SourceFile | undefined {
  const folder = folderOf(path);
  const standing = files.get(folder);
  if (!standing || !("folder" in standing)) return undefined;
  const wanted = path.slice(folder === "" ? 0 : folder.length + 1);
  const name = standing.folder.find((each) => isSample(each, wanted));
  return name === undefined ? undefined : fileAt(files, folder === "" ? name : `${folder}/${name}`);
}

function isSample(name: string, wanted: string): boolean {
  const words = wordsOf(name);
  const rest = words.filter((word) => !SAMPLE.has(word)).join(".");
  const names = [wordsOf(wanted).join("."), wordsOf(wanted.replace(/\.[^.]*$/, "")).join(".")];
  return rest.length < words.join(".").length && names.includes(rest);
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[-_.]+/);
}
