import rule from "../../../rules/haproxy/loads.ts";
import { cases } from "../../cases.ts";

cases("haproxy/loads", rule, [
  {
    name: "fails a word that the newest stable release refuses, and passes a file without",
    files: {
      "old/haproxy.cfg": ["global", "  nbproc 2", "listen plone", "  bind :80", "  server a 10.0.0.9:8081", ""],
      "new/haproxy.cfg": ["global", "  nbthread 2", "listen plone", "  bind :80", "  server a 10.0.0.9:8081", ""],
    },
    expect: [
      "fail old/haproxy.cfg:2:3-9 nbproc was last taken by HAProxy 2.4 and 3.4 refuses it, so HAProxy does not start; write nbthread. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
      "pass new/haproxy.cfg:1:1-7 haproxy:new/haproxy.cfg",
    ],
  },
  {
    name: "passes it where the declared version takes it",
    declared: { versions: { haproxy: "2.0" } },
    files: {
      "haproxy.cfg": [
        "global",
        "  nbproc 2",
        "listen plone",
        "  bind :80",
        "  reqadd X-Proxy:\\ yes",
        "  server a 10.0.0.9:8081",
        "",
      ],
    },
    expect: ["pass haproxy.cfg:1:1-7 haproxy:haproxy.cfg"],
  },
  {
    name: "fails a configuration in which nothing listens, and asks where the frontends may stand elsewhere",
    files: {
      "www/haproxy.cfg": ["global", "frontend www", "  default_backend plone", "backend plone", "  server a :8081", ""],
      "base/haproxy.cfg": ["global", "  maxconn 2000", "backend plone", "  server a 10.0.0.9:8081", ""],
      "logs/haproxy.cfg": ["global", "log-forward syslog", "  dgram-bind 127.0.0.1:514", "  log 10.0.0.9 local0", ""],
    },
    expect: [
      "unknown base/haproxy.cfg:1:1-7 base/haproxy.cfg holds no frontend, so HAProxy serves nothing by it alone; list the files that it is started with under roots.haproxy in punchlist.yaml.",
      "pass logs/haproxy.cfg:1:1-7 haproxy:logs/haproxy.cfg",
      "fail www/haproxy.cfg:2:1-13 No section of www/haproxy.cfg has a bind line, so HAProxy finds no listener and serves nothing; write bind and an address in a frontend.",
    ],
  },
  {
    name: "says once that lines use words that are gone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  reqadd X-Proxy:\\ yes",
        "  rspidel ^Server",
        "  server a 10.0.0.9:8081",
        "",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:3-9 2 lines use words that HAProxy 3.4 refuses (reqadd, rspidel), so HAProxy does not start; write http-request add-header and http-response del-header. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
    ],
  },
  {
    name: "leaves open a word that nobody knows where the declared version is newer than all that are known",
    declared: { versions: { haproxy: "3.6" } },
    files: {
      "haproxy.cfg": ["global", "  tune.quantum 4", "backend plone", "  server a 10.0.0.9:8081", ""],
    },
    expect: [
      "unknown haproxy.cfg:2:3-15 tune.quantum is no keyword in global that HAProxy knows; remove it or mend its spelling, or declare versions.haproxy where a later release takes it.",
    ],
  },
  {
    name: "fails an address on the section line",
    files: {
      "haproxy.cfg": [
        "global",
        "frontend www *:80",
        "  default_backend plone",
        "backend plone",
        "  server a 10.0.0.9:8081",
        "",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:14-18 *:80 stands after the name of the frontend, which HAProxy 1.7 and later refuse, so HAProxy does not start; move it to a bind line.",
    ],
  },
  {
    name: "fails a file that ends without a line feed",
    files: { "haproxy.cfg": "global\nlisten plone\n  bind :80\n  server a 10.0.0.9:8081" },
    expect: [
      "fail haproxy.cfg:4:1-25 HAProxy 2.3 and later take the file for truncated, because its last line has no line feed, so HAProxy does not start; end it with one.",
    ],
  },
  {
    name: "judges what stands in a template beside its placeholders",
    files: {
      "haproxy.cfg.j2": [
        "# {{ ansible_managed }}",
        "global",
        "  maxconn {{ maxconn }}",
        "backend plone",
        "  mod http",
        "",
      ],
    },
    expect: [
      "fail haproxy.cfg.j2:5:3-6 mod is no keyword in backend that HAProxy knows, so HAProxy does not start; write mode if that is meant.",
    ],
  },
  {
    name: "fails a word that nobody knows",
    files: {
      "haproxy.cfg": ["global", "listen plone", "  bind :8080 zzz", "  filter colour", "  server a 10.0.0.9:8081", ""],
    },
    expect: [
      "fail haproxy.cfg:3:14-17 zzz is no bind parameter that HAProxy knows, so HAProxy does not start; remove it or mend its spelling. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
      "fail haproxy.cfg:4:10-16 colour is no filter that HAProxy knows, so HAProxy does not start; remove it or mend its spelling. Judged for HAProxy 3.4, the newest stable; declare versions.haproxy for another.",
    ],
  },
  {
    name: "fails a name of a section that is not there",
    files: {
      "haproxy.cfg": [
        "global",
        "resolvers docker",
        "  nameserver dns 127.0.0.11:53",
        "backend plone",
        "  server a plone:8081 resolvers dokcer",
        "  server b plone:8082 resolvers docker",
        "",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:33-39 dokcer is the name of no resolvers section, so HAProxy does not start; mend the name or add one.",
    ],
  },
]);
