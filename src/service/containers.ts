import type { Environment } from "../environment/environment.ts";

/** Whether an image is built here, or a container measured: what listens in one is closed until its port is published. */
export function isContainer({ files, facts }: Environment): boolean {
  return files.paths.some((path) => IMAGE.test(path)) || facts.host.some(({ container }) => container);
}

const IMAGE = /(?:^|\/)(?:(?:Docker|Container)file[^/]*|[^/]*\.Dockerfile|(?:docker-)?compose[^/]*\.ya?ml)$/i;
