import type { Planned } from "../../plan/planned.ts";
import type { Reporter } from "../../reporter.ts";

/** For spreadsheets: the numbers. */
const csv: Reporter<Planned> = {
  name: "csv",
  order: 30,
  extension: "csv",
  load: async () => {
    const { capacityCsv } = await import("../../plan/capacity-csv.ts");
    return ({ inputs, answer }) => capacityCsv(inputs, answer);
  },
};

export default csv;
