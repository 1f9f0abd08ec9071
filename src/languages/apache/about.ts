import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** Apache httpd. */
export default about({
  name: "apache",
  title: "Apache httpd",
  order: 36,
  fileNames: ["apache2.conf", "httpd.conf"],
  versioned: true,
  comment: /^\s*#/,
  claims,
  load: async () => (await import("./index.ts")).apache,
});
