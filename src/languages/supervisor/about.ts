import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** supervisor. */
export default about({
  name: "supervisor",
  title: "supervisor",
  order: 20,
  fileNames: ["supervisord.conf"],
  versioned: true,
  comment: /^\s*[#;]|\s;/,
  claims,
  load: async () => (await import("./index.ts")).supervisor,
});
