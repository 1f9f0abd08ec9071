import rule from "../../../rules/nginx/alias-slashed.ts";
import { cases } from "../../cases.ts";

cases("nginx/alias-slashed", rule, [
  {
    name: "fails a location without the slash that its alias has",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /static {",
        "      alias /srv/www/static/;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:14-21 location /static has no slash at its end and alias /srv/www/static/ has one, so /static../ leads to what lies beside that folder; write location /static/. => /static/",
    ],
  },
  {
    name: "passes one with a slash, and one where neither has it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /static/ { alias /srv/www/static/; }",
        "    location /media { alias /srv/www/media; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:31-47 server:80/alias:/srv/www/static/",
      "pass nginx.conf:6:29-43 server:80/alias:/srv/www/media",
    ],
  },
  {
    name: "leaves exact locations and regular expressions alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location = /favicon.ico { alias /srv/www/favicon.ico; }",
        "    location ~ ^/users/(.+)$ { alias /srv/users/$1/; }",
        "  }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "judges a location in another, and not the one around it by what stands in it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /a/ { location /a/pictures { alias /srv/pictures/; } }",
        "    location /b/ { location /b/pictures { } alias /srv/b/; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:29-40 location /a/pictures has no slash at its end and alias /srv/pictures/ has one, so /a/pictures../ leads to what lies beside that folder; write location /a/pictures/. => /a/pictures/",
      "pass nginx.conf:6:51-58 server:80/alias:/srv/b/",
    ],
  },
]);
