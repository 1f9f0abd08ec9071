import rule from "../../../rules/nginx/resolver-own.ts";
import { cases } from "../../cases.ts";

cases("nginx/resolver-own", rule, [
  {
    name: "fails a public resolver",
    files: {
      "nginx.conf": ["events {}", "http {", "  resolver 8.8.8.8 8.8.4.4 valid=300s;", "}"],
    },
    expect: [
      "fail nginx.conf:3:12-19 resolver asks 8.8.8.8 on the internet while visitors wait; name the host's own, such as 127.0.0.53, or your provider's.",
    ],
  },
  {
    name: "passes those of the host and of the cluster",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  resolver 127.0.0.53;",
        "  server { listen 80; resolver [::1]:53 kube-dns.kube-system.svc.cluster.local; }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:3:12-22 nginx:nginx.conf/resolver", "pass nginx.conf:4:32-40 server:80/resolver"],
  },
  {
    name: "says once that several lines do, with a port or by IPv6",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server { listen 80; resolver 1.1.1.1:53; }",
        "  server { listen 81; resolver [2606:4700:4700::1111]; }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:3:32-42 2 lines ask 1.1.1.1:53 and [2606:4700:4700::1111] on the internet while visitors wait; name the host's own, such as 127.0.0.53, or your provider's.",
    ],
  },
]);
