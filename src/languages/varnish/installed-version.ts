import { fileAt, type Files, type SourceFile } from "../../model/index.ts";
import { parseRelease, type Release } from "./version.ts";

/** The release of Varnish that the checkout runs as an image or compiles, and the file that says so. */
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

/** An archive of the source, an image, or a variable that one of them is put together with. */
const NAMED = [
  /\bvarnish-(\d\.\d{1,2}\.\d{1,2})\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}varnish:(\d\.\d{1,2}(?:\.\d{1,2})?)\b/gm,
  /\bVARNISH_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d\.\d{1,2}\.\d{1,2})/gi,
];

function releasesIn(file: SourceFile): readonly InstalledVersion[] {
  if (!/varnish/i.test(file.text)) return [];
  const text = file.text.replaceAll(/^[ \t]*[#;].*$/gm, "");
  const named = NAMED.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, said]) => {
      const release = parseRelease(said);
      return release === undefined ? [] : [{ release, file }];
    }),
  );
  return named.length === 0 && RECIPE.test(text) ? [{ release: BUILT_BY_RECIPE, file }] : named;
}

/** Without a url it builds Varnish 4.0. @see https://github.com/collective/plone.recipe.varnish */
const RECIPE = /^recipe[ \t]*=[ \t]*plone\.recipe\.varnish:build\b/m;
const BUILT_BY_RECIPE: Release = 4_000_000;
