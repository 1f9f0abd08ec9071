import type { Environment } from "../environment/environment.ts";
import { builtImage, isDockerfile } from "../languages/grammar/dockerfile.ts";
import { fileAt } from "../model/index.ts";

/** Whether an image is built here, or a container measured: what listens in one is closed until its port is published. */
export function isContainer({ files, facts }: Environment): boolean {
  return (
    files.paths.some((path) => isDockerfile(path) || COMPOSE.test(path)) ||
    facts.host.some(({ container }) => container)
  );
}

const COMPOSE = /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/i;

/** Whether an image is built here on Alpine, where `/bin/sh` is BusyBox's. */
export function isAlpine({ files }: Environment): boolean {
  return files.paths
    .filter(isDockerfile)
    .some((path) => builtImage(fileAt(files, path)?.text ?? "")?.base.includes("alpine"));
}
