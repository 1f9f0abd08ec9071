import rule from "../../../rules/nginx/failed-servers-left.ts";
import { cases } from "../../cases.ts";

cases("nginx/failed-servers-left", rule, [
  {
    name: "fails servers that are never left out",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop {",
        "    server 10.4.0.21:8080 max_fails=0;",
        "    server 10.4.0.22:8080 max_fails=0;",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:4:27-38 Upstream shop has max_fails=0 on each of its 2 servers, so nginx never leaves out one that is down; write max_fails=3 fail_timeout=10s.",
    ],
  },
  {
    name: "passes one that may be, and nginx's default",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop {",
        "    server 10.4.0.21:8080 max_fails=0;",
        "    server 10.4.0.22:8080 max_fails=3;",
        "  }",
        "  upstream api { server 10.4.0.21:9000; server 10.4.0.22:9000; }",
        "  upstream one { server 10.4.0.21:9001 max_fails=0; }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:5:5-38 upstream:shop/failures", "pass nginx.conf:7:18-39 upstream:api/failures"],
  },
]);
