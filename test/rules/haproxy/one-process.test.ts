import rule from "../../../rules/haproxy/one-process.ts";
import { cases } from "../../cases.ts";

cases("haproxy/one-process", rule, [
  {
    name: "fails several processes",
    declared: { versions: { haproxy: "2.2" } },
    files: { "haproxy.cfg": ["global", "  nbproc 4", "listen www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:2:10-11 nbproc 4 makes 4 processes that check, queue and count each by themselves, so a server gets 4 times its maxconn; write nbthread 4.",
    ],
  },
  {
    name: "passes threads",
    declared: { versions: { haproxy: "2.2" } },
    files: { "haproxy.cfg": ["global", "  nbthread 4", "listen www", "  bind :80"] },
    expect: ["pass haproxy.cfg:1:1-7 haproxy:haproxy.cfg/processes"],
  },
  {
    name: "passes one process",
    declared: { versions: { haproxy: "2.2" } },
    files: { "haproxy.cfg": ["global", "  nbproc 1", "listen www", "  bind :80"] },
    expect: ["pass haproxy.cfg:2:10-11 haproxy:haproxy.cfg/processes"],
  },
  {
    name: "says what releases without threads can do",
    declared: { versions: { haproxy: "1.6" } },
    files: { "haproxy.cfg": ["global", "  nbproc 4", "listen www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:2:10-11 nbproc 4 makes 4 processes that check, queue and count each by themselves, so a server gets 4 times its maxconn; remove it, or move to 1.8 and later for nbthread.",
    ],
  },
  {
    name: "leaves releases that refuse nbproc alone",
    declared: { versions: { haproxy: "2.6" } },
    files: { "haproxy.cfg": ["global", "  nbproc 4", "listen www", "  bind :80"] },
    expect: [],
  },
]);
