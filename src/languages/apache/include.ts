import { unreadProblem, type Files, type Located, type SourceFile } from "../../model/index.ts";
import { foldersAbove, hostFiles } from "../grammar/host-files.ts";
import type { Hidden } from "./document.ts";
import { unseen } from "./parse.ts";
import { folderOf } from "./roots.ts";

/** What an include brings: files in httpd's order, and what it may bring that is not seen. */
export interface Included {
  readonly files: readonly SourceFile[];
  readonly hidden: readonly Hidden[];
}

/**
 * Finds what an include means in a checkout that holds a part of a host. Relative paths start at ServerRoot, which lies at the main
 * file's folder or above it; a folder is read with all that is in it.
 */
export function resolveInclude(arg: Located<string>, main: SourceFile, files: Files): Included {
  if (arg.doubt) return { files: [], hidden: [{ problem: arg.doubt, names: undefined }] };
  const found = matches(arg.value, foldersAbove(main.path), files);
  if (!found) return { files: [], hidden: [missing(arg, main)] };
  return {
    files: found.flatMap((match) => ("file" in match ? [match.file] : [])),
    hidden: found.flatMap((match) =>
      "file" in match ? [] : [{ problem: unreadProblem(arg.span, match.path, match), names: undefined }],
    ),
  };
}

function matches(written: string, folders: readonly string[], files: Files): ReturnType<typeof hostFiles> {
  if (written.split("/").includes("..")) {
    if (!written.startsWith("/")) return upwards(written, folders, files);
    const path = normalised(written);
    return path === undefined ? undefined : matches(`/${path}`, folders, files);
  }
  const where = { relativeTo: folders, below: folders };
  return hostFiles(written, where, files) ?? hostFiles(`${written.replace(/\/+$/, "")}/*`, where, files);
}

/** `../common/x.conf`, from the nearest folder that has it. */
function upwards(written: string, folders: readonly string[], files: Files): ReturnType<typeof hostFiles> {
  const where = { relativeTo: [""], below: [] };
  for (const folder of folders) {
    const path = normalised(`${folder}/${written}`);
    const found = path === undefined ? undefined : hostFiles(path, where, files);
    if (found) return found;
  }
  return undefined;
}

/** A path without its dots; undefined where it leads out of the checkout. */
function normalised(path: string): string | undefined {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function missing({ value, span }: Located<string>, main: SourceFile): Hidden {
  const isOutside = !value.startsWith("/") && normalised(`${folderOf(main.path)}/${value}`) === undefined;
  const problem = unseen(
    span,
    isOutside
      ? `${value} lies outside of this checkout, so what it sets is not known; audit the folder that holds both, or add it here.`
      : `${value} is not in the checkout, so what it sets is not known; add it to have it read.`,
  );
  const names = DISTRIBUTED.find(([paths]) => paths.test(value))?.[1];
  return { problem: names ? { ...problem, addsNothing: true } : problem, names: names && ((name) => names.test(name)) };
}

/** Files that distributions and certbot bring, and what they set, in lower case. */
const DISTRIBUTED: readonly (readonly [path: RegExp, names: RegExp])[] = [
  [/(?:^|\/)mods-(?:enabled|available)\/[^/]*\.load$|(?:^|\/)conf\.modules\.d\/[^/]*$/, /^(?:loadmodule|loadfile)$/],
  [/(?:^|\/)options-ssl-apache\.conf$/, /^(?:ssl|sethandler$|logformat$)/],
];
