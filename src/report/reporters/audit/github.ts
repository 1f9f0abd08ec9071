import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For the log of GitHub Actions: what fails, as annotations. */
const github: Reporter<Report> = {
  name: "github",
  order: 60,
  extension: "txt",
  brief: true,
  ...inOneDocument(async () => (await import("../../ci/github.ts")).githubCommands),
};

export default github;
