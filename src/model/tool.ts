import manifest from "../../package.json" with { type: "json" };

/** This program, as reports name it. */
export const TOOL: { readonly name: "punchlist"; readonly version: string } = {
  name: "punchlist",
  version: manifest.version,
};

/** Where the project's pages and schemas are, without a slash at the end: package.json is the one place that says it. */
export const HOMEPAGE: string = manifest.homepage;

/** Where faults of this program are reported. */
export const ISSUES: string = manifest.bugs.url;
