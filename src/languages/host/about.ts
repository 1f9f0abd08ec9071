import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** host facts. */
export default about({
  name: "host",
  title: "host facts",
  order: 50,
  fileNames: [],
  versioned: false,
  claims,
  load: async () => (await import("./index.ts")).host,
});
