import type { Report } from "../../../model/index.ts";
import type { Reporter } from "../../reporter.ts";

/** For other programs: all there is. */
const json: Reporter<Report> = {
  name: "json",
  order: 20,
  extension: "json",
  join: (texts) => `[${texts.map((text) => text.trimEnd()).join(",\n")}]\n`,
  load: async () => (await import("../../json.ts")).jsonReport,
};

export default json;
