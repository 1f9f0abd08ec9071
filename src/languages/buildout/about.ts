import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** zc.buildout. */
export default about({
  name: "buildout",
  title: "zc.buildout",
  order: 10,
  fileNames: ["buildout.cfg"],
  versioned: true,
  brings: ["supervisor"],
  comment: /^[#;]/,
  claims,
  load: async () => (await import("./index.ts")).buildout,
});
