import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** Varnish's configuration language. */
export default about({
  name: "varnish",
  title: "Varnish's VCL",
  order: 33,
  fileNames: ["default.vcl"],
  versioned: true,
  comment: /(?:^|[\s;{}])(?:#|\/\/)/,
  claims,
  load: async () => (await import("./index.ts")).varnish,
});
