import type { Planned } from "../../plan/planned.ts";
import type { Reporter } from "../../reporter.ts";

/** For other programs: all there is. */
const json: Reporter<Planned> = {
  name: "json",
  order: 20,
  extension: "json",
  load: async () => {
    const { capacityJson } = await import("../../plan/capacity-json.ts");
    return ({ subject, inputs, answer }) => capacityJson(subject, inputs, answer);
  },
};

export default json;
