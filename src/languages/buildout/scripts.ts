import { fileAt, type Files, type SourceFile } from "../../model/index.ts";

const SCRIPT =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Dockerfile[^/]*|[^/]*\.Dockerfile|[^/]*\.sh|(?:bin|scripts?)\/[\w-]+|fabfile\.py|\.travis\.ya?ml|\.gitlab-ci\.ya?ml|\.github\/workflows\/[^/]*\.ya?ml|bitbucket-pipelines\.ya?ml|Jenkinsfile|tox\.ini)$/;

const TRIAL =
  /(?:^|\/)(?:\.travis\.ya?ml|\.gitlab-ci\.ya?ml|\.github\/.*|bitbucket-pipelines\.ya?ml|Jenkinsfile|tox\.ini)$/;

/** The files that may build something, in the order of their paths. */
export function scriptsIn(files: Files): readonly SourceFile[] {
  return files.paths.filter((path) => SCRIPT.test(path)).flatMap((path) => fileAt(files, path) ?? []);
}

/** Whether a script is the configuration of a test service. */
export function isTrial(path: string): boolean {
  return TRIAL.test(path);
}
