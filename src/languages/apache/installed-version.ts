import { fileAt, type Files, type SourceFile } from "../../model/index.ts";
import { parseRelease, type Release } from "./version.ts";

/** The release that the checkout itself compiles or runs as an image, and the file that says so. */
export interface InstalledVersion {
  readonly release: Release;
  readonly file: SourceFile;
}

/** What the checkout installs; of several the newest, because a word that is gone there is gone for sure. */
export function installedVersion(files: Files): InstalledVersion | undefined {
  return files.paths
    .filter((path) => INSTALLER.test(path))
    .flatMap((path) => fileAt(files, path) ?? [])
    .flatMap(releasesIn)
    .reduce<InstalledVersion | undefined>(
      (best, each) => (best && best.release >= each.release ? best : each),
      undefined,
    );
}

const INSTALLER =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Vagrantfile|(?:Docker|Container)file[^/]*|[^/]*\.(?:Dockerfile|cfg|sh|ya?ml))$/;

const NAMED = [
  /\bhttpd-(\d\.\d{1,2}\.\d{1,3})\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}httpd:(\d\.\d{1,2}(?:\.\d{1,3})?)\b/gm,
  /\bHTTPD_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d\.\d{1,2}\.\d{1,3})/gi,
];

function releasesIn(file: SourceFile): readonly InstalledVersion[] {
  if (!/httpd/i.test(file.text)) return [];
  const text = file.text.replaceAll(/^[ \t]*[#;].*$/gm, "");
  return NAMED.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, said]) => {
      const release = parseRelease(said);
      return release === undefined ? [] : [{ release, file }];
    }),
  );
}
