import { unreadProblem, type Files, type Located, type SourceFile } from "../../model/index.ts";
import { foldersAbove, hostFiles } from "../grammar/host-files.ts";
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
  const folders = foldersAbove(main.path);
  const found = hostFiles(arg.value, { relativeTo: isWhole ? folders.slice(0, 1) : folders, below: folders }, files);
  if (!found) return { files: [], hidden: [missing(arg)] };
  return {
    files: found.flatMap((match) => ("file" in match ? [match.file] : [])),
    hidden: found.flatMap((match) =>
      "file" in match ? [] : [{ problem: unreadProblem(arg.span, match.path, match), names: undefined }],
    ),
  };
}

function missing({ value, span }: Located<string>): Hidden {
  const problem = unseen(
    span,
    value.includes("..")
      ? `${value} may lead out of the checkout and is not followed; name the file without .. to have it read.`
      : `${value} is not in the checkout, so what it sets is not known; add it to have it read.`,
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
