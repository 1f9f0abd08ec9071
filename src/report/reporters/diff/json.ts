import type { Comparison } from "../../diff/comparison.ts";
import type { Reporter } from "../../reporter.ts";

/** For other programs: all there is. */
const json: Reporter<Comparison> = {
  name: "json",
  order: 20,
  extension: "json",
  load: async () => (await import("../../printable-json.ts")).printableJson,
};

export default json;
