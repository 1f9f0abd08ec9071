import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** HAProxy. */
export default about({
  name: "haproxy",
  title: "HAProxy",
  order: 30,
  fileNames: ["haproxy.cfg", "haproxy.conf", "haproxy.config"],
  versioned: true,
  // A sign in quotes or behind a backslash begins none.
  comment: /^(?:[^"'#\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')*#/,
  claims,
  load: async () => (await import("./index.ts")).haproxy,
});
