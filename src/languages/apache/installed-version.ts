import type { Files } from "../../model/index.ts";
import { installedRelease, type InstalledRelease } from "../grammar/installed-release.ts";
import { parseRelease } from "./version.ts";

/** The release of Apache that the checkout itself installs. */
export function installedVersion(files: Files): InstalledRelease | undefined {
  return installedRelease(files, { program: "apache", sign: /httpd|apache2/i, named: NAMED, parse: parseRelease });
}

const NAMED = [
  /\bhttpd-(\d\.\d{1,2}\.\d{1,3})\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}httpd:(\d\.\d{1,2}(?:\.\d{1,3})?)\b/gm,
  /\bHTTPD_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d\.\d{1,2}\.\d{1,3})/gi,
];
