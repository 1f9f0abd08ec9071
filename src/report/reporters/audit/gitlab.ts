import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For GitLab's code quality: what fails. */
const gitlab: Reporter<Report> = {
  name: "gitlab",
  order: 70,
  extension: "json",
  brief: true,
  ...inOneDocument(async () => (await import("../../ci/gitlab.ts")).codeQuality),
};

export default gitlab;
