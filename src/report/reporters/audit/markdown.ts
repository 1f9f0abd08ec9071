import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For a comment in a merge request, or the summary of a step: what fails, in short. */
const markdown: Reporter<Report> = {
  name: "markdown",
  order: 90,
  extension: "md",
  brief: true,
  ...inOneDocument(async () => (await import("../../ci/markdown.ts")).markdownReport),
};

export default markdown;
