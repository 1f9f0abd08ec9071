import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For pages of test results: a suite for each environment, a case for each finding. */
const junit: Reporter<Report> = {
  name: "junit",
  order: 50,
  extension: "xml",
  ...inOneDocument(async () => (await import("../../ci/junit.ts")).junitReport),
};

export default junit;
