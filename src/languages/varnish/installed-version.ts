import type { Files } from "../../model/index.ts";
import {
  installedRelease,
  installersOf,
  withoutComments,
  type InstalledRelease,
} from "../grammar/installed-release.ts";
import { parseRelease, type Release } from "./version.ts";

/** The release of Varnish that the checkout itself installs, or that its recipe builds. */
export function installedVersion(files: Files): InstalledRelease | undefined {
  const said = installedRelease(files, { program: "varnish", sign: SIGN, named: NAMED, parse: parseRelease });
  if (said) return said;
  const file = installersOf(files, SIGN).find(({ text }) => RECIPE.test(withoutComments(text)));
  return file && { release: BUILT_BY_RECIPE, file };
}

const SIGN = /varnish/i;

const NAMED = [
  /\bvarnish-(\d\.\d{1,2}\.\d{1,2})\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}varnish:(\d\.\d{1,2}(?:\.\d{1,2})?)\b/gm,
  /\bVARNISH_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d\.\d{1,2}\.\d{1,2})/gi,
];

/** Without a url it builds Varnish 4.0. @see https://github.com/collective/plone.recipe.varnish */
const RECIPE = /^recipe[ \t]*=[ \t]*plone\.recipe\.varnish:build\b/m;
const BUILT_BY_RECIPE: Release = 4_000_000;
