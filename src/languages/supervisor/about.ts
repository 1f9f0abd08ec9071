import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** supervisor. */
export default about({
  name: "supervisor",
  title: "supervisor",
  fileNames: ["supervisord.conf"],
  claims,
  load: async () => (await import("./index.ts")).supervisor,
});
