import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** HAProxy. */
export default about({
  name: "haproxy",
  title: "HAProxy",
  fileNames: ["haproxy.cfg", "haproxy.conf"],
  claims,
  load: async () => (await import("./index.ts")).haproxy,
});
