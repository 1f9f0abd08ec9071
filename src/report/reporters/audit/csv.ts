import type { Report } from "../../../model/index.ts";
import { inOneDocument, type Reporter } from "../../reporter.ts";

/** For spreadsheets: a row for each finding. */
const csv: Reporter<Report> = {
  name: "csv",
  order: 100,
  extension: "csv",
  ...inOneDocument(async () => (await import("../../ci/findings-csv.ts")).findingsCsv),
};

export default csv;
