import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For programs that read Checkstyle: what fails, by file. */
const checkstyle: Reporter<Report> = {
  name: "checkstyle",
  order: 80,
  extension: "xml",
  brief: true,
  ...inOneDocument(async () => (await import("../../ci/checkstyle.ts")).checkstyleReport),
};

export default checkstyle;
