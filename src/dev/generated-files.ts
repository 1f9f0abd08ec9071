/** What a stage of generating gives: the text of each file by its path. */
export type GeneratedFiles = readonly (readonly [path: string, text: string])[];

/**
 * Everything that is generated, in the order in which it builds on itself: the formats that are read and printed, then the rules, whose list a format may be
 * new to, then what both print. A stage is loaded when it runs, so that it sees what the ones before have written.
 */
export const STAGES: readonly ((root: string) => Promise<GeneratedFiles>)[] = [
  async (root) => (await import("./format-registry.ts")).formatRegistry(root),
  async (root) => (await import("./reporter-registry.ts")).reporterRegistry(root),
  async (root) => (await import("./rule-catalogue.ts")).ruleCatalogue(root),
  async (root) => (await import("./published-files.ts")).publishedFiles(root),
];
