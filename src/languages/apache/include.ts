import { unreadProblem, type Files, type Located, type SourceFile } from "../../model/index.ts";
import { foldersAbove, hostFiles } from "../grammar/host-files.ts";
import type { Hidden } from "./document.ts";
import { unseen } from "./parse.ts";

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
  const folders = foldersAbove(main.path);
  const where = { relativeTo: folders, below: folders };
  const found = hostFiles(arg.value, where, files) ?? hostFiles(`${arg.value.replace(/\/+$/, "")}/*`, where, files);
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
    `${value} is not in the checkout, so what it sets is not known; add it to have it read.`,
  );
  const names = DISTRIBUTED.find(([paths]) => paths.test(value))?.[1];
  return { problem: names ? { ...problem, addsNothing: true } : problem, names: names && ((name) => names.test(name)) };
}

/** Files that distributions and certbot bring, and what they set, in lower case. */
const DISTRIBUTED: readonly (readonly [path: RegExp, names: RegExp])[] = [
  [/(?:^|\/)mods-(?:enabled|available)\/[^/]*\.load$|(?:^|\/)conf\.modules\.d\/[^/]*$/, /^(?:loadmodule|loadfile)$/],
  [/(?:^|\/)options-ssl-apache\.conf$/, /^(?:ssl|sethandler$|logformat$)/],
];
