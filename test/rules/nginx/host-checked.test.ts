import rule from "../../../rules/nginx/host-checked.ts";
import { cases } from "../../cases.ts";

cases("nginx/host-checked", rule, [
  {
    name: "fails the header as the client wrote it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_set_header Host $http_host;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:29-39 Host is $http_host, which the client writes as it likes, so links and mails of the application may lead elsewhere; write $host. => $host",
    ],
  },
  {
    name: "passes the host that nginx has checked",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    proxy_set_header Host $host;",
        "    location / { proxy_pass http://127.0.0.1:8080; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:5:27-32 server:80/proxy_set_header:Host"],
  },
  {
    name: "leaves Zope's virtual hosts alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      proxy_set_header Host $http_host;",
        "      proxy_pass http://127.0.0.1:8080/VirtualHostBase/https/www.example.org:443/Plone/VirtualHostRoot/;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "says once what several lines do",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /a { proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:1; }",
        "    location /b { proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:2; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:41-51 2 lines hand on $http_host as Host, which the client writes as it likes, so links and mails of the application may lead elsewhere; write $host. => $host => $host",
    ],
  },
]);
