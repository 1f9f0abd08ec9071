import rule from "../../../rules/haproxy/times-have-units.ts";
import { cases } from "../../cases.ts";

cases("haproxy/times-have-units", rule, [
  {
    name: "fails a request that has 10 ms to arrive",
    files: { "haproxy.cfg": ["defaults", "  timeout http-request 10", "frontend www", "  bind :80"] },
    expect: [
      "fail haproxy.cfg:2:24-26 timeout http-request 10 has no unit and counts milliseconds: 10 ms; write 10s if seconds were meant. => 10s",
    ],
  },
  {
    name: "passes a time with its unit",
    files: { "haproxy.cfg": ["defaults", "  timeout http-request 10s", "frontend www", "  bind :80"] },
    expect: ["pass haproxy.cfg:2:24-27 frontend:www/timeout:http-request"],
  },
  {
    name: "passes milliseconds in hundreds",
    files: { "haproxy.cfg": ["defaults", "  timeout http-keep-alive 500", "frontend www", "  bind :80"] },
    expect: ["pass haproxy.cfg:2:27-30 frontend:www/timeout:http-keep-alive"],
  },
  {
    name: "fails a line of defaults once",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  timeout check 5",
        "backend plone",
        "  server instance1 127.0.0.1:8081 check",
        "backend search",
        "  server search1 10.0.0.9:9200 check",
      ],
    },
    expect: [
      "fail haproxy.cfg:2:17-18 timeout check 5 has no unit and counts milliseconds: 5 ms; write 5s if seconds were meant. => 5s",
    ],
  },
  {
    name: "fails checks every few milliseconds",
    files: { "haproxy.cfg": ["backend plone", "  server instance1 127.0.0.1:8081 check inter 5 fall 3"] },
    expect: [
      "fail haproxy.cfg:2:47-48 inter 5 has no unit and counts milliseconds: 5 ms; write 5s if seconds were meant. => 5s",
    ],
  },
  {
    name: "passes milliseconds that are meant",
    files: { "haproxy.cfg": ["backend plone", "  server instance1 127.0.0.1:8081 check inter 2s fastinter 50ms"] },
    expect: [
      "pass haproxy.cfg:2:47-49 backend:plone/server:instance1/inter",
      "pass haproxy.cfg:2:60-64 backend:plone/server:instance1/fastinter",
    ],
  },
  {
    name: "passes zero, which is none",
    files: { "haproxy.cfg": ["defaults", "  timeout http-keep-alive 0", "frontend www", "  bind :80"] },
    expect: ["pass haproxy.cfg:2:27-28 frontend:www/timeout:http-keep-alive"],
  },
]);
