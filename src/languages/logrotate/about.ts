import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** logrotate. */
export default about({
  name: "logrotate",
  title: "logrotate",
  fileNames: ["logrotate.conf"],
  claims,
  load: async () => (await import("./index.ts")).logrotate,
});
