import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For viewers of static analysis: all there is, with what each rule says. */
const sarif: Reporter<Report> = {
  name: "sarif",
  order: 30,
  extension: "sarif",
  ...inOneDocument(async () => (await import("../../ci/sarif.ts")).sarifLog),
};

export default sarif;
