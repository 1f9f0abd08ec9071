import { unreadProblem, type Files, type Located, type SourceFile } from "../../model/index.ts";
import { findFiles, type Match } from "../grammar/find-files.ts";
import { isGlob } from "../grammar/glob.ts";
import type { Hidden } from "./document.ts";
import { unseen } from "./parse.ts";

/** What an include brings: files in nginx's order, and what it may bring that is not seen. */
export interface Included {
  readonly files: readonly SourceFile[];
  readonly hidden: readonly Hidden[];
}

/** The file that a reading begins with, and whether it is a main file. */
interface Reading {
  readonly main: SourceFile;
  readonly isWhole: boolean;
}

/**
 * Finds what an include means in a checkout that holds a part of a host: relative paths start at the main file's folder, as for
 * nginx (of a piece, at any folder above it); of an absolute one the longest end counts that stands below a folder of the main file, the nearest such folder first.
 */
export function resolveInclude(arg: Located<string>, { main, isWhole }: Reading, files: Files): Included {
  if (arg.doubt) return { files: [], hidden: [{ problem: arg.doubt, names: undefined }] };
  const found = arg.value.includes("..") ? undefined : lookUp(arg.value, main.path, files, isWhole);
  if (!found) return { files: [], hidden: [missing(arg)] };
  return {
    files: found.flatMap((match) => ("file" in match ? [match.file] : [])),
    hidden: found.flatMap((match) =>
      "file" in match ? [] : [{ problem: unreadProblem(arg.span, match.path, match), names: undefined }],
    ),
  };
}

function lookUp(written: string, main: string, files: Files, isWhole: boolean): readonly Match[] | undefined {
  const steps = written.split("/").filter((step) => step !== "" && step !== ".");
  const folders = foldersAbove(main);
  if (steps.length > DEEPEST || folders.length > DEEPEST) return undefined;
  const wild = steps.findIndex(isGlob);
  // A name alone would match whatever lies beside the main file.
  const most = wild === -1 ? steps.length - 1 : Math.max(wild - 1, 0);
  const isRelative = !written.startsWith("/");
  for (let first = 0; first <= (isRelative ? 0 : most); first += 1) {
    for (const folder of isRelative && isWhole ? folders.slice(0, 1) : folders) {
      const candidate = [...(folder === "" ? [] : [folder]), ...steps.slice(first)].join("/");
      const matches = wild === -1 ? plain(candidate, files) : wildly(candidate, files);
      if (matches) return matches;
    }
  }
  return undefined;
}

/** No path of a host is deeper; a hostile one would be looked up in many places. */
const DEEPEST = 32;

function foldersAbove(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return [...steps.map((_, index) => steps.slice(0, steps.length - index).join("/")), ""];
}

function plain(path: string, files: Files): readonly Match[] | undefined {
  const standing = files.get(path);
  if (!standing || "folder" in standing) return undefined;
  return [{ path, ...standing }];
}

/** A glob whose folder is there may match nothing; one whose folder is not may match anything on the host. */
function wildly(pattern: string, files: Files): readonly Match[] | undefined {
  const fixed = pattern.slice(0, pattern.search(/[*?[]/));
  const folder = fixed.slice(0, Math.max(fixed.lastIndexOf("/"), 0));
  const standing = files.get(folder);
  if (!standing) return undefined;
  if ("unread" in standing) return [{ path: folder, unread: standing.unread }];
  return "folder" in standing ? findFiles(files, pattern) : undefined;
}

function missing({ value, span }: Located<string>): Hidden {
  const problem = unseen(
    span,
    `${value} is not in the checkout, so what it sets is not known; add it to have it read.`,
  );
  const names = DISTRIBUTED.find(([paths]) => paths.test(value))?.[1];
  return { problem: names ? { ...problem, addsNothing: true } : problem, names: names && ((name) => names.test(name)) };
}

/** Files that nginx's packages and certbot bring, and what they set. */
const DISTRIBUTED: readonly (readonly [path: RegExp, names: RegExp])[] = [
  [/(?:^|\/)mime\.types$/, /^types$/],
  [/(?:^|\/)(?:fastcgi_params|fastcgi\.conf)$/, /^fastcgi_param$/],
  [/(?:^|\/)uwsgi_params$/, /^uwsgi_param$/],
  [/(?:^|\/)scgi_params$/, /^scgi_param$/],
  [/(?:^|\/)proxy_params$/, /^proxy_set_header$/],
  [/(?:^|\/)snippets\/fastcgi-php\.conf$/, /^(?:fastcgi_|try_files$|set$)/],
  [/(?:^|\/)snippets\/snakeoil\.conf$/, /^ssl_certificate(?:_key)?$/],
  [/(?:^|\/)(?:modules-enabled|modules)\/[^/]*\.conf$/, /^load_module$/],
  [/(?:^|\/)options-ssl-nginx\.conf$/, /^ssl_/],
  [/(?:^|\/)koi-(?:utf|win)$|(?:^|\/)win-utf$/, /^charset_map$/],
];
