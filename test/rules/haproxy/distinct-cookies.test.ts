import rule from "../../../rules/haproxy/distinct-cookies.ts";
import { cases } from "../../cases.ts";

cases("haproxy/distinct-cookies", rule, [
  {
    name: "fails a value of two servers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  cookie SERVERID insert indirect nocache",
        "  server instance1 127.0.0.1:8081 cookie z1",
        "  server instance2 127.0.0.1:8082 cookie z1",
      ],
    },
    expect: [
      "fail haproxy.cfg:6:42-44 Servers instance1 and instance2 of plone have the cookie value z1, so visitors of instance2 are led to instance1; give instance2 a value of its own.",
    ],
  },
  {
    name: "passes a value for each server",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  cookie SERVERID insert indirect nocache",
        "  server instance1 127.0.0.1:8081 cookie z1",
        "  server instance2 127.0.0.1:8082 cookie z2",
      ],
    },
    expect: ["pass haproxy.cfg:5:35-44 backend:plone/cookies"],
  },
  {
    name: "passes a backup with the value of the server that it stands in for",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  cookie SERVERID insert indirect nocache",
        "  server instance1 127.0.0.1:8081 cookie z1",
        "  server spare 127.0.0.1:8091 cookie z1 backup",
        "  server instance2 127.0.0.1:8082 cookie z2",
      ],
    },
    expect: ["pass haproxy.cfg:5:35-44 backend:plone/cookies"],
  },
  {
    name: "fails a cookie without any value",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  cookie SERVERID insert indirect nocache",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-14 Backend plone sets a cookie, but none of its 2 servers has a value, so visitors are kept nowhere; add cookie instance1 to server instance1, or drop the line.",
    ],
  },
  {
    name: "passes values that HAProxy makes itself",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  cookie SERVERID insert dynamic",
        "  dynamic-cookie-key secret",
        "  server instance1 127.0.0.1:8081",
        "  server instance2 127.0.0.1:8082",
      ],
    },
    expect: ["pass haproxy.cfg:4:3-33 backend:plone/cookies"],
  },
  {
    name: "leaves a cookie that the application sets alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "backend plone",
        "  cookie JSESSIONID",
        "  server instance1 127.0.0.1:8081 cookie z1",
        "  server instance2 127.0.0.1:8082 cookie z1",
      ],
    },
    expect: [],
  },
]);
