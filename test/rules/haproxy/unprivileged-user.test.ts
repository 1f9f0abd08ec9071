import rule from "../../../rules/haproxy/unprivileged-user.ts";
import { cases } from "../../cases.ts";

cases("haproxy/unprivileged-user", rule, [
  {
    name: "fails a HAProxy that keeps root",
    files: { "haproxy.cfg": ["global", "  user root", "  group root"] },
    expect: [
      "fail haproxy.cfg:2:8-12 HAProxy handles requests of strangers as root, since haproxy.cfg says user root; write an account of its own, such as haproxy.",
    ],
  },
  {
    name: "passes an account of its own",
    files: { "haproxy.cfg": ["global", "  user haproxy"] },
    expect: ["pass haproxy.cfg:2:3-15 global/user"],
  },
  {
    name: "fails root by its number",
    files: { "haproxy.cfg": ["global", "  uid 0"] },
    expect: [
      "fail haproxy.cfg:2:7-8 HAProxy handles requests of strangers as root, since haproxy.cfg says uid 0; write an account of its own, such as haproxy.",
    ],
  },
  {
    name: "passes another number",
    files: { "haproxy.cfg": ["global", "  uid 99"] },
    expect: ["pass haproxy.cfg:2:3-9 global/user"],
  },
  {
    name: "leaves it to whoever starts HAProxy",
    files: { "haproxy.cfg": ["global", "  maxconn 1000"] },
    expect: [],
  },
  {
    name: "does not know what a template fills in",
    files: { "haproxy.cfg.j2": ["global", "  user {{ user }}"] },
    expect: ["unknown haproxy.cfg.j2:2:3-18 A template fills this in; the file it makes would settle it."],
  },
]);
