import type { Files } from "../../model/index.ts";
import {
  installedRelease,
  installersOf,
  newestOf,
  withoutComments,
  type InstalledRelease,
} from "../grammar/installed-release.ts";
import { parseVersion, type Version } from "./version.ts";

/** The series of HAProxy that the checkout itself installs, or that its recipe builds. */
export function installedVersion(files: Files): InstalledRelease | undefined {
  const said = installedRelease(files, { program: "haproxy", sign: SIGN, named: NAMED, parse: parseVersion });
  return (
    said ??
    newestOf(
      installersOf(files, SIGN).flatMap((file) =>
        builtBy(withoutComments(file.text)).map((release) => ({ release, file })),
      ),
    )
  );
}

const SIGN = /haproxy/i;

/** An archive of the source, the folder that such archives lie in, an image, or a variable that one of them is put together with. */
const NAMED = [
  /\bhaproxy-(\d{1,2}\.\d{1,2})(?:[.-]\w{1,20}){0,2}\.(?:tar|tgz|zip)\b/g,
  /\/download\/(\d{1,2}\.\d{1,2})\/src\/haproxy-/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}haproxy(?:-\w{1,20})?:(\d{1,2}\.\d{1,2})/gm,
  /\bHAPROXY_(?:VERSION|MAJOR|BRANCH)["']?[ \t]*[=: \t][ \t]*["']?v?(\d{1,2}\.\d{1,2})/g,
];

/** What plone.recipe.haproxy compiles where no part names an archive: 2.1 by its release 2, before it 1.4. */
function builtBy(text: string): readonly Version[] {
  if (/^plone\.recipe\.haproxy[ \t]*=+[ \t]*[2-9]\b/m.test(text)) return [201];
  return /^recipe[ \t]*=[ \t]*plone\.recipe\.haproxy[ \t]*$/m.test(text) ? [104] : [];
}
