import { fileAt, type Files, type SourceFile } from "../../model/index.ts";
import { parseVersion, type Version } from "./version.ts";

/** The release series that the checkout itself compiles or runs as an image, and the file that says so. */
export interface InstalledVersion {
  readonly version: Version;
  readonly file: SourceFile;
}

/** What the checkout installs; of several the newest, because a word that is gone there is gone for sure. */
export function installedVersion(files: Files): InstalledVersion | undefined {
  const installers = files.paths.filter((path) => INSTALLER.test(path)).flatMap((path) => fileAt(files, path) ?? []);
  const named = newest(installers.flatMap((file) => versionsIn(file, NAMED)));
  return named ?? newest(installers.flatMap((file) => versionsIn(file, RECIPE)));
}

const INSTALLER =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Vagrantfile|(?:Docker|Container)file[^/]*|[^/]*\.(?:Dockerfile|cfg|sh|ya?ml))$/;

/** An archive of the source, the folder that such archives lie in, an image, or a variable that one of them is put together with. */
const NAMED = [
  /\bhaproxy-(\d{1,2}\.\d{1,2})(?:[.-]\w{1,20}){0,2}\.(?:tar|tgz|zip)\b/g,
  /\/download\/(\d{1,2}\.\d{1,2})\/src\/haproxy-/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}haproxy(?:-\w{1,20})?:(\d{1,2}\.\d{1,2})/gm,
  /\bHAPROXY_(?:VERSION|MAJOR|BRANCH)["']?[ \t]*[=: \t][ \t]*["']?v?(\d{1,2}\.\d{1,2})/g,
];

/** What plone.recipe.haproxy compiles where no part names an archive: 2.1 by its release 2, before it 1.4. */
const RECIPE = [
  /^plone\.recipe\.haproxy[ \t]*=+[ \t]*([2-9])\b/gm,
  /^recipe[ \t]*=[ \t]*plone\.recipe\.haproxy()[ \t]*$/gm,
];

function versionsIn(file: SourceFile, patterns: readonly RegExp[]): readonly InstalledVersion[] {
  if (!/haproxy/i.test(file.text)) return [];
  const text = file.text.replaceAll(/^[ \t]*[#;].*$/gm, "");
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, said = ""]) => {
      const version = parseVersion(patterns === RECIPE ? (said === "" ? "1.4" : "2.1") : said);
      return version === undefined ? [] : [{ version, file }];
    }),
  );
}

function newest(found: readonly InstalledVersion[]): InstalledVersion | undefined {
  return found.reduce<InstalledVersion | undefined>(
    (best, each) => (best && best.version >= each.version ? best : each),
    undefined,
  );
}
