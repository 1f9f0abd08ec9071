import manifest from "../../package.json" with { type: "json" };

/** This program, as reports name it. */
export const TOOL = { name: "punchlist", version: manifest.version } as const;
