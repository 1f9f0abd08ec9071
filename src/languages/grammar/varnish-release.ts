import type { Files } from "../../model/index.ts";
import { installedRelease, installersOf, withoutComments, type InstalledRelease } from "./installed-release.ts";

/** A release of Varnish as one number that compares: 7.1.1 is 7001001, and the series 7.1 is 7001999. */
export type Release = number;

/** Reads `7.1` or `7.1.1`; undefined for what names no release. A series without its patch is its newest release. */
export function parseRelease(text: string | undefined): Release | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:[.+~-].{0,40})?$/.exec(text ?? "");
  return match ? Number(match[1]) * 1_000_000 + Number(match[2]) * 1000 + Number(match[3] ?? NEWEST_PATCH) : undefined;
}

const NEWEST_PATCH = 999;

/** How people write it: `7.1.1`, and `7.1` for a series. */
export function formatVarnish(release: Release): string {
  const patch = release % 1000;
  const series = [Math.floor(release / 1_000_000), Math.floor(release / 1000) % 1000];
  return [...series, ...(patch === NEWEST_PATCH ? [] : [patch])].join(".");
}

/** The release of Varnish that the checkout itself installs, or that its recipe builds. */
export function installedVarnish(files: Files): InstalledRelease | undefined {
  const said = installedRelease(files, { program: "varnish", sign: SIGN, named: NAMED, parse: parseRelease });
  if (said) return said;
  return BY_RECIPE.flatMap(({ recipe, release }) => {
    const file = installersOf(files, SIGN).find(({ text }) => recipe.test(withoutComments(text)));
    return file ? [{ release, file }] : [];
  })[0];
}

const SIGN = /varnish/i;

const NAMED = [
  /\bvarnish-(\d\.\d{1,2}\.\d{1,2})\.(?:tar|tgz|zip)\b/g,
  /(?:^FROM|\bimage:)[ \t]+["']?(?:[\w.:-]{1,80}\/){0,3}varnish:(\d\.\d{1,2}(?:\.\d{1,2})?)\b/gm,
  /\bvarnish=(\d\.\d{1,2}(?:\.\d{1,2})?)\b/g,
  /\bVARNISH_VERSION["']?[ \t]*[=: \t][ \t]*["']?v?(\d\.\d{1,2}(?:\.\d{1,2})?)/gi,
];

/**
 * Without a url the build of plone.recipe.varnish 2 is Varnish 4.0; before that `zc.recipe.cmmi` built what the recipe gave as its
 * `download-url`, which was Varnish 2 or 3. @see https://github.com/collective/plone.recipe.varnish
 */
const BY_RECIPE: readonly { readonly recipe: RegExp; readonly release: Release }[] = [
  { recipe: /^recipe[ \t]*=[ \t]*plone\.recipe\.varnish:build\b/m, release: 4_000_000 },
  { recipe: /^url[ \t]*=[ \t]*\$\{[\w.-]{1,80}:download-url\}/m, release: 3_000_000 + NEWEST_PATCH },
];
