import type { Files } from "../../model/index.ts";
import { installedRelease, type InstalledRelease } from "../grammar/installed-release.ts";
import { parseRelease } from "./version.ts";

/** The release of nginx that the checkout itself installs. */
export function installedVersion(files: Files): InstalledRelease | undefined {
  return installedRelease(files, { program: "nginx", sign: /nginx/i, named: NAMED, parse: parseRelease });
}

const NAMED = [
  /\bnginx-(\d\.\d{1,2}\.\d{1,2})\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}nginx:(\d\.\d{1,2}(?:\.\d{1,2})?)\b/gm,
  /\bNGINX_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d\.\d{1,2}\.\d{1,2})/gi,
];
