import rule from "../../../rules/haproxy/http-rules-in-http-mode.ts";
import { cases } from "../../cases.ts";

cases("haproxy/http-rules-in-http-mode", rule, [
  {
    name: "fails rules where no line names the mode",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  option httplog",
        "frontend www",
        "  bind :80",
        "  http-request deny if { path_beg /manage }",
        "  redirect scheme https unless { ssl_fc }",
        "  default_backend plone",
      ],
    },
    expect: [
      "fail haproxy.cfg:5:16-20 frontend www is in mode tcp, in which HAProxy sees no requests and ignores http-request deny, redirect scheme; write mode http.",
    ],
  },
  {
    name: "fails rules in a section of mode tcp",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "backend plone",
        "  option forwardfor",
        "  server plone1 10.0.0.11:8081",
      ],
    },
    expect: [
      "fail haproxy.cfg:4:10-20 backend plone is in mode tcp, in which HAProxy sees no requests and ignores option forwardfor; write mode http.",
    ],
  },
  {
    name: "passes rules in mode http",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request deny if { path_beg /manage }",
      ],
    },
    expect: ["pass haproxy.cfg:2:8-12 frontend:www/http-rules"],
  },
  {
    name: "does not know the mode of a piece",
    files: { "haproxy.cfg": ["frontend www", "  bind :80", "  http-request deny if { path_beg /manage }"] },
    expect: [
      "unknown haproxy.cfg:3:16-20 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
  {
    name: "leaves out what becomes HTTP on the way",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "frontend www",
        "  bind :80",
        "  tcp-request content switch-mode http if HTTP",
        "  http-request set-header X-Forwarded-Proto http",
      ],
    },
    expect: [],
  },
  {
    name: "leaves out sections of mode tcp without such rules",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode tcp",
        "  option forwardfor",
        "frontend sql",
        "  bind :5432",
        "  no option forwardfor",
        "  tcp-request connection reject if { src 10.9.0.0/16 }",
      ],
    },
    expect: [],
  },
]);
