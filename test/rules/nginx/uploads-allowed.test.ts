import rule from "../../../rules/nginx/uploads-allowed.ts";
import { cases } from "../../cases.ts";

cases("nginx/uploads-allowed", rule, [
  {
    name: "fails nginx's default before Zope",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_pass http://127.0.0.1:8080/VirtualHostBase/https/www.example.org:443/Plone/VirtualHostRoot/;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:14-15 location / leads to Zope and has no client_max_body_size, so nginx refuses uploads of more than 1 MB; write 50m, or what editors need.",
    ],
  },
  {
    name: "passes with a line in the server, and leaves other applications alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    client_max_body_size 50m;",
        "    location / {",
        "      rewrite ^/(.*)$ /VirtualHostBase/https/www.example.org:443/Plone/VirtualHostRoot/$1 break;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "    location /api { proxy_pass http://127.0.0.1:9000; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:5:5-29 server:80/location://uploads"],
  },
  {
    name: "leaves a piece, whose main file nginx/loads asks for",
    files: {
      "conf.d/nginx.conf": [
        "server {",
        "  listen 80;",
        "  location / { proxy_pass http://127.0.0.1:8080/VirtualHostBase/http/www.example.org:80/Plone/VirtualHostRoot/; }",
        "}",
      ],
    },
    expect: [],
  },
]);
