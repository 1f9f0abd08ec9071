import type { SlaAnswer } from "../../../plan/sla/answer.ts";
import type { Reporter } from "../../reporter.ts";

/** For other programs: all there is. */
const json: Reporter<SlaAnswer> = {
  name: "json",
  order: 20,
  extension: "json",
  load: async () => (await import("../../sla/json.ts")).slaJson,
};

export default json;
