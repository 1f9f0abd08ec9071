import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For GitHub's code scanning, which takes every result for an alert: SARIF with what fails and nothing else. */
const codeScanning: Reporter<Report> = {
  name: "code-scanning",
  order: 40,
  extension: "sarif",
  brief: true,
  ...inOneDocument(async () => (await import("../../ci/sarif.ts")).alertLog),
};

export default codeScanning;
