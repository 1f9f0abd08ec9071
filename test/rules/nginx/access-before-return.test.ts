import rule from "../../../rules/nginx/access-before-return.ts";
import { cases } from "../../cases.ts";

cases("nginx/access-before-return", rule, [
  {
    name: "fails an answer that is given before addresses are looked at",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /intern {",
        "      allow 10.0.0.0/8;",
        "      deny all;",
        "      return 200 intern;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:8:14-17 location /intern denies all and returns 200 before it looks at addresses, so everybody gets the answer; move one of the two.",
    ],
  },
  {
    name: "passes an error, and a location without return",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /a { deny all; return 403; }",
        "    location /b { deny all; root /srv; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:24-27 server:80/location:/a/deny",
      "pass nginx.conf:6:24-27 server:80/location:/b/deny",
    ],
  },
]);
