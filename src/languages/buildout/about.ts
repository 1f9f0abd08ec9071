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
  isPiece: (head) => /^\[[^\]\n]{1,80}\][^[]{0,2000}^recipe[ \t]*=/m.test(head),
  claims,
  load: async () => (await import("./index.ts")).buildout,
});
