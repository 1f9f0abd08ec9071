import type { Report } from "../../../model/index.ts";
import type { Reporter } from "../../reporter.ts";

/** For people, at a terminal. */
const table: Reporter<Report> = {
  name: "table",
  order: 10,
  extension: "txt",
  brief: true,
  load: async () => (await import("../../table.ts")).tableReport,
  async join(texts, reports, options) {
    const { environmentsText } = await import("../../table/environments.ts");
    return [environmentsText(reports, options), ...texts].join("\n");
  },
};

export default table;
