import rule from "../../../rules/nginx/writes-sent-once.ts";
import { cases } from "../../cases.ts";

cases("nginx/writes-sent-once", rule, [
  {
    name: "passes what nginx asks the next server for by default",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_next_upstream error timeout http_503; proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:5:18-60 server:80/location://proxy_next_upstream"],
  },
  {
    name: "fails what sends a POST to the next server, and passes what does not",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /old { proxy_next_upstream error timeout non_idempotent; proxy_pass http://127.0.0.1:8080; }",
        "    location /new { proxy_next_upstream error timeout http_503; proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:55-69 proxy_next_upstream has non_idempotent, so a POST that a slow server works on is sent to the next one as well; remove the word. => proxy_next_upstream error timeout",
      "pass nginx.conf:6:21-63 server:80/location:/new/proxy_next_upstream",
    ],
  },
]);
