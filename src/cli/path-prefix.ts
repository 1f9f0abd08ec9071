import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import process from "node:process";
import { repositoryRoot } from "../audit/repository.ts";

/**
 * What stands before a path of a report so that it counts from the repository's root; where there is no repository, from the folder that the
 * program runs in. With a slash at the end, or empty.
 */
export function pathPrefix(root: string, asked: string | undefined): string {
  return withSlash(asked ?? below(root));
}

function below(root: string): string {
  const real = realpathSync(root);
  const path = relative(repositoryRoot(real) ?? process.cwd(), real);
  return path.startsWith("..") ? "" : path.split(sep).join("/");
}

/** A prefix of paths, with a slash at the end unless it is empty. */
export function withSlash(path: string): string {
  const plain = path.replace(/^(?:\.\/)+|^\.$/g, "");
  return plain === "" || plain.endsWith("/") ? plain : `${plain}/`;
}
