import rule from "../../../rules/haproxy/maxconn-within-global.ts";
import { cases } from "../../cases.ts";

cases("haproxy/maxconn-within-global", rule, [
  {
    name: "fails a frontend that allows more than global",
    files: { "haproxy.cfg": ["global", "  maxconn 4000", "frontend www", "  bind :80", "  maxconn 8000"] },
    expect: [
      "fail haproxy.cfg:5:11-15 frontend www allows 8000 connections, but global maxconn stops all sections at 4000, so the rest waits unseen in the kernel; raise the one in global, or write 4000.",
    ],
  },
  {
    name: "passes a frontend that allows less",
    files: { "haproxy.cfg": ["global", "  maxconn 10000", "frontend www", "  bind :80", "  maxconn 8000"] },
    expect: ["pass haproxy.cfg:5:11-15 frontend:www/maxconn"],
  },
  {
    name: "fails a line of defaults once",
    files: {
      "haproxy.cfg": [
        "global",
        "  maxconn 2000",
        "defaults",
        "  maxconn 10000",
        "frontend www",
        "  bind :80",
        "frontend api",
        "  bind :8080",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:11-16 2 sections (www and api) allow 10000 connections each, but global maxconn stops all together at 2000, so the rest waits unseen in the kernel; raise the one in global, or write 2000.",
    ],
  },
  {
    name: "leaves a global without maxconn alone",
    files: { "haproxy.cfg": ["global", "  daemon", "frontend www", "  bind :80", "  maxconn 8000"] },
    expect: [],
  },
  {
    name: "does not know a number that a template fills in",
    files: { "haproxy.cfg.j2": ["global", "  maxconn {{ maxconn }}", "frontend www", "  bind :80", "  maxconn 8000"] },
    expect: ["unknown haproxy.cfg.j2:5:11-15 A template fills this in; the file it makes would settle it."],
  },
]);
