import rule from "../../../rules/nginx/includes-plain.ts";
import { cases } from "../../cases.ts";

cases("nginx/includes-plain", rule, [
  {
    name: "fails a copy that is read",
    files: {
      "nginx.conf": ["events {}", "http {", "  include sites/*;", "}"],
      "sites/shop.conf": ["server { listen 80; root /srv; }"],
      "sites/shop.conf.bak": ["server { listen 81; root /srv; }"],
    },
    expect: [
      "fail nginx.conf:3:11-18 sites/* also reads shop.conf.bak, which somebody left behind; remove it, and include *.conf.",
    ],
  },
  {
    name: "passes a glob with an ending",
    files: {
      "nginx.conf": ["events {}", "http {", "  include sites/*.conf;", "}"],
      "sites/shop.conf": ["server { listen 80; root /srv; }"],
      "sites/shop.conf.bak": ["server { listen 81; root /srv; }"],
    },
    expect: ["pass nginx.conf:3:11-23 nginx:nginx.conf/include:sites/*.conf"],
  },
]);
