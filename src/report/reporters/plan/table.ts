import type { Planned } from "../../plan/planned.ts";
import type { Reporter } from "../../reporter.ts";

/** For people, at a terminal. */
const table: Reporter<Planned> = {
  name: "table",
  order: 10,
  extension: "txt",
  load: async () => {
    const { capacityTable } = await import("../../plan/capacity-table.ts");
    return ({ subject, inputs, answer }, options) => capacityTable(subject, inputs, answer, options);
  },
};

export default table;
