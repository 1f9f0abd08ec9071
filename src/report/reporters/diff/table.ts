import type { Comparison } from "../../diff/comparison.ts";
import type { Reporter } from "../../reporter.ts";

/** For people, at a terminal. */
const table: Reporter<Comparison> = {
  name: "table",
  order: 10,
  extension: "txt",
  load: async () => (await import("../../diff/table.ts")).comparisonTable,
};

export default table;
