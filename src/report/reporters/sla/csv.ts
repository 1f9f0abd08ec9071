import type { SlaAnswer } from "../../../plan/sla/answer.ts";
import type { Reporter } from "../../reporter.ts";

/** For spreadsheets: the numbers. */
const csv: Reporter<SlaAnswer> = {
  name: "csv",
  order: 30,
  extension: "csv",
  load: async () => (await import("../../sla/csv.ts")).slaCsv,
};

export default csv;
