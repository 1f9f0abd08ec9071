import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** nginx. */
export default about({
  name: "nginx",
  title: "nginx",
  order: 35,
  fileNames: ["nginx.conf"],
  versioned: true,
  comment: /(?:^|[\s;{}])#/,
  claims,
  load: async () => (await import("./index.ts")).nginx,
});
