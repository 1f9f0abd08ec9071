import type { Comparison } from "../../diff/comparison.ts";
import type { Reporter } from "../../reporter.ts";

/** For a comment in a merge request. */
const markdown: Reporter<Comparison> = {
  name: "markdown",
  order: 30,
  extension: "md",
  load: async () => (await import("../../diff/markdown.ts")).comparisonMarkdown,
};

export default markdown;
