import rule from "../../../rules/nginx/names-resolved-again.ts";
import { cases } from "../../cases.ts";

cases("nginx/names-resolved-again", rule, [
  {
    name: "fails names of services that are resolved once",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream search { server search.service.consul:9200; }",
        "  server { location / { proxy_pass http://shop.default.svc.cluster.local; } }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:28-54 2 names (search.service.consul and shop.default.svc.cluster.local) are resolved once, at start, so nginx misses their next addresses; put them into upstreams with zone and resolve, and name a resolver.",
    ],
  },
  {
    name: "passes one that is resolved again, and leaves addresses and host names alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  resolver 127.0.0.1;",
        "  upstream search { zone search 64k; server search.service.consul:9200 resolve; }",
        "  upstream shop { server 10.4.0.21:8080; server app1.example.org:8080; }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:4:72-79 upstream:search/server:search.service.consul:9200/name"],
  },
  {
    name: "fails one name",
    files: {
      "nginx.conf": ["events {}", "http {", "  upstream search { server search.service.consul:9200; }", "}"],
    },
    expect: [
      "fail nginx.conf:3:28-54 search.service.consul is resolved once, at start, so nginx misses its next address; put it into an upstream with zone and resolve, and name a resolver.",
    ],
  },
]);
