import rule from "../../../rules/nginx/headers-kept.ts";
import { cases } from "../../cases.ts";

cases("nginx/headers-kept", rule, [
  {
    name: "fails a location that drops a security header",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header Strict-Transport-Security max-age=31536000;",
        "    add_header X-Frame-Options DENY;",
        "    location /static/ { add_header Cache-Control public; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-58 server:80/add_header",
      "fail nginx.conf:7:36-49 location /static/ adds Cache-Control, so it drops Strict-Transport-Security, X-Frame-Options of the block around; add those again there, best by an include.",
    ],
  },
  {
    name: "passes one that says it again, and one that drops nothing that protects",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header X-Frame-Options DENY;",
        "    add_header X-Served-By www1;",
        "    location /static/ {",
        "      add_header Cache-Control public;",
        "      add_header x-frame-options DENY;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-36 server:80/add_header",
      "pass nginx.conf:8:7-38 server:80/location:/static//add_header",
    ],
  },
  {
    name: "passes a location that chose another set",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header Content-Security-Policy \"default-src 'self'\";",
        "    add_header X-Frame-Options DENY;",
        "    location /static/ { add_header X-Frame-Options DENY; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-60 server:80/add_header",
      "pass nginx.conf:7:25-56 server:80/location:/static//add_header",
    ],
  },
  {
    name: "passes a location that drops all of them on purpose",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "    server {",
        "        listen 80;",
        '        add_header X-Frame-Options "DENY" always;',
        "        location /shrunk/ {",
        '            add_header "" "";',
        "        }",
        "    }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:9-49 server:80/add_header",
      "pass nginx.conf:7:13-29 server:80/location:/shrunk//add_header",
    ],
  },
  {
    name: "passes a location that merges",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header X-Frame-Options DENY;",
        "    location /static/ {",
        "      add_header_inherit merge;",
        "      add_header Cache-Control public;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-36 server:80/add_header",
      "pass nginx.conf:7:26-31 server:80/location:/static//add_header",
    ],
  },
  {
    name: "says once what two locations drop",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header X-Frame-Options DENY;",
        "    location /a/ { add_header X-A a; }",
        "    location /b/ { add_header X-B b; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-36 server:80/add_header",
      "fail nginx.conf:5:5-36 2 blocks (location /a/ and location /b/) add a header (X-A and X-B), so they drop what the block around adds (X-Frame-Options); add those again there, best by an include.",
    ],
  },
  {
    name: "asks for an included file that may say it again",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header X-Frame-Options DENY;",
        "    location /static/ {",
        "      add_header Cache-Control public;",
        "      include snippets/headers.conf;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-36 server:80/add_header",
      "unknown nginx.conf:7:18-31 snippets/headers.conf is not in the checkout, so what it sets is not known; add it to have it read.",
    ],
  },
  {
    name: "leaves a location alone that answers with a text of its own, and not one that redirects",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    add_header X-Frame-Options DENY;",
        "    location /healthz { add_header Content-Type text/plain; return 200 ok; }",
        "    location /old { add_header X-Moved yes; return 301 /new; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:4:5-36 server:80/add_header",
      "fail nginx.conf:6:32-39 location /old adds X-Moved, so it drops X-Frame-Options of the block around; add those again there, best by an include.",
    ],
  },
]);
