import type { SlaAnswer } from "../../../plan/sla/answer.ts";
import type { Reporter } from "../../reporter.ts";

/** For people, at a terminal. */
const table: Reporter<SlaAnswer> = {
  name: "table",
  order: 10,
  extension: "txt",
  load: async () => (await import("../../sla/table.ts")).slaTable,
};

export default table;
