import rule from "../../../rules/haproxy/descriptors-enough.ts";
import { cases } from "../../cases.ts";

cases("haproxy/descriptors-enough", rule, [
  {
    name: "fails a limit below two for each connection",
    files: { "haproxy.cfg": ["global", "  maxconn 4000", "  ulimit-n 4096", "frontend www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:3:12-16 ulimit-n 4096 is less than the 8001 descriptors that maxconn 4000 takes, so HAProxy does not start where nobody gives it more; remove ulimit-n. => 8501",
    ],
  },
  {
    name: "passes a limit above two for each connection",
    files: { "haproxy.cfg": ["global", "  maxconn 4000", "  ulimit-n 8500", "frontend www", "  bind :80"] },
    expect: ["pass haproxy.cfg:3:12-16 global/ulimit-n"],
  },
  {
    name: "passes what HAProxy reckons itself",
    files: { "haproxy.cfg": ["global", "  maxconn 4000", "frontend www", "  bind :80"] },
    expect: ["pass haproxy.cfg:1:1-7 global/ulimit-n"],
  },
  {
    name: "says what releases before 2.3 do",
    declared: { versions: { haproxy: "2.2" } },
    files: { "haproxy.cfg": ["global", "  maxconn 4000", "  ulimit-n 4096", "frontend www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:3:12-16 ulimit-n 4096 is less than the 8001 descriptors that maxconn 4000 takes, so new ones fail before 4000 are busy; remove ulimit-n. => 8501",
    ],
  },
  {
    name: "does not know a number that a template fills in",
    files: { "haproxy.cfg.j2": ["global", "  maxconn {{ maxconn }}", "  ulimit-n 4096"] },
    expect: ["unknown haproxy.cfg.j2:3:12-16 A template fills this in; the file it makes would settle it."],
  },
]);
