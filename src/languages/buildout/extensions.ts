import type { Merged } from "./merge.ts";

/** The first extension that may make sections while buildout runs, as far as is known here. */
export function sectionMaker({ sections }: Merged): string | undefined {
  const lines = sections.get("buildout")?.options.get("extensions")?.lines ?? [];
  const words = lines.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== "");
  return words.find((word) => !MAKE_NONE.has(word.toLowerCase().replaceAll("_", "-")));
}

/** Whether any extension is loaded: each may add options to `[buildout]` itself. */
export function isExtended({ sections }: Merged): boolean {
  const lines = sections.get("buildout")?.options.get("extensions")?.lines ?? [];
  return lines.some(({ text }) => text.trim() !== "");
}

/** Extensions that make no sections: they check out, log in, report versions, or check the run. */
const MAKE_NONE = new Set([
  "buildout.autoextras",
  "buildout.bootstrap",
  "buildout.disablessl",
  "buildout.dumppickedversions",
  "buildout.dumprequirements",
  "buildout.locallib",
  "buildout.sanitycheck",
  "buildout.wheel",
  "buildout-versions",
  "gp.vcsdevelop",
  "isotoma.buildout.autodevelop",
  "isotoma.buildout.basicauth",
  "lovely.buildouthttp",
  "mr.developer",
  "plone.versioncheck",
]);
