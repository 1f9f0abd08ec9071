import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** logrotate. */
export default about({
  name: "logrotate",
  title: "logrotate",
  order: 40,
  fileNames: ["logrotate.conf"],
  versioned: true,
  comment: /^\s*#/,
  claims,
  load: async () => (await import("./index.ts")).logrotate,
});
