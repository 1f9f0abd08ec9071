import type { Environment } from "../environment/environment.ts";
import { fileAt } from "../model/index.ts";

/** Whether an image is built here, or a container measured: what listens in one is closed until its port is published. */
export function isContainer({ files, facts }: Environment): boolean {
  return files.paths.some((path) => IMAGE.test(path)) || facts.host.some(({ container }) => container);
}

const IMAGE = /(?:^|\/)(?:(?:Docker|Container)file[^/]*|[^/]*\.Dockerfile|(?:docker-)?compose[^/]*\.ya?ml)$/i;

/** Whether an image is built here on Alpine, where `/bin/sh` is BusyBox's. */
export function isAlpine({ files }: Environment): boolean {
  return files.paths.some(
    (path) => DOCKERFILE.test(path) && baseOf(fileAt(files, path)?.text ?? "").includes("alpine"),
  );
}

/** The image of the last stage; one that a stage is named after is that stage's. */
function baseOf(dockerfile: string): string {
  const bases = new Map<string, string>();
  let last = "";
  for (const [, image = "", name] of dockerfile.matchAll(FROM)) {
    last = bases.get(image) ?? image;
    if (name !== undefined) bases.set(name, last);
  }
  return last;
}

const DOCKERFILE = /(?:^|\/)(?:(?:Docker|Container)file[^/]*|[^/]*\.Dockerfile)$/i;
const FROM = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)(?:[ \t]+AS[ \t]+(\S+))?/gim;
