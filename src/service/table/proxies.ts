import { namedServices } from "../service-entry.ts";

/** What stands in front of applications. */
export const PROXY_SERVICES = namedServices([
  {
    name: "haproxy",
    title: "HAProxy",
    commands: [{ programs: ["haproxy"] }],
    signs: [{ leaves: ["-D"], instead: "-db" }, { stays: ["-db", "-d"] }],
    otherwise: { does: "as its document says", reads: "haproxy", instead: "haproxy -db" },
    endsWell: "after a soft stop by haproxy -sf",
    ownLog: true,
  },
  {
    name: "varnish",
    title: "Varnish",
    commands: [
      { programs: ["varnishd"] },
      { recipe: "plone-recipe-varnish", entries: ["default", "script", "instance"] },
    ],
    signs: [{ stays: ["-F", "-d"] }],
    otherwise: { does: "leave", instead: "varnishd -F" },
    endsWell: "after a stray TERM",
    ownLog: true,
  },
  {
    name: "nginx",
    title: "nginx",
    commands: [{ programs: ["nginx", "openresty"] }],
    signs: [{ stays: /daemon\s+off\s*;/ }],
    otherwise: {
      does: "as its file says",
      behind: ["-c"],
      usual: "/etc/nginx/nginx.conf",
      stays: /^[ \t]*daemon[ \t]+off[ \t]*;/m,
      written: /\bdaemon[ \t]+off[ \t]*;/,
      whole: /^[ \t]*events\b/m,
      includes: /^include\b/m,
      instead: "daemon off;",
    },
    endsWell: "after nginx -s stop",
    ownLog: true,
  },
  {
    name: "apache",
    title: "Apache",
    commands: [{ programs: ["apachectl", "apache2ctl", "httpd", "apache2"] }],
    signs: [
      { stays: /^(?:-D)?(?:FOREGROUND|NO_DETACH)$|^-X$/ },
      // BusyBox has an httpd, too, and there -f means foreground.
      { unsure: ["-f"] },
    ],
    otherwise: { does: "leave", instead: "{program} -DFOREGROUND" },
    endsWell: "after a stray TERM",
    ownLog: true,
  },
  {
    name: "caddy",
    title: "Caddy",
    commands: [{ programs: ["caddy"], verbs: ["run", "start"] }],
    signs: [{ stays: ["run"], leaves: ["start"], instead: "run" }],
    otherwise: { does: "either" },
  },
]);
