import { about } from "../about.ts";
import { claims } from "./claims.ts";

/** systemd. */
export default about({
  name: "systemd",
  title: "systemd",
  order: 25,
  fileNames: ["apache2.service", "haproxy.service", "httpd.service", "nginx.service", "varnish.service"],
  versioned: false,
  comment: /^\s*[#;]/,
  claims,
  load: async () => (await import("./index.ts")).systemd,
});
