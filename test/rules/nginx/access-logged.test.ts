import rule from "../../../rules/nginx/access-logged.ts";
import { cases } from "../../cases.ts";

cases("nginx/access-logged", rule, [
  {
    name: "fails a site without a log, and passes one with a log or nginx's own",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; server_name a.example.org; access_log off; location / { proxy_pass http://127.0.0.1:1; } }",
        "  server { listen 80; server_name b.example.org; access_log /var/log/nginx/b.log; location / { proxy_pass http://127.0.0.1:2; } }",
        "  server { listen 80; server_name c.example.org; location / { proxy_pass http://127.0.0.1:3; } }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:61-64 Server a.example.org hands requests on and has access_log off, so nobody can tell who got which error; name a file.",
      "pass nginx.conf:4:50-81 server:b.example.org:80/access_log",
      "pass nginx.conf:5:3-9 server:c.example.org:80/access_log",
    ],
  },
  {
    name: "leaves alone a location without a log, and a server that hands on nothing",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; server_name a.example.org; location /health { access_log off; return 204; } location / { proxy_pass http://127.0.0.1:1; } }",
        "  server { listen 81; access_log off; return 444; }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:3:3-9 server:a.example.org:80/access_log"],
  },
  {
    name: "says once what http turns off for several",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  access_log off;",
        "  server { listen 80; server_name a.example.org; location / { proxy_pass http://127.0.0.1:1; } }",
        "  server { listen 80; server_name b.example.org; location / { proxy_pass http://127.0.0.1:2; } }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:14-17 2 servers (a.example.org and b.example.org) hand requests on and have access_log off, so nobody can tell who got which error; name a file.",
    ],
  },
]);
