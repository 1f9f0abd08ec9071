import rule from "../../../rules/nginx/error-log-named.ts";
import { cases } from "../../cases.ts";

cases("nginx/error-log-named", rule, [
  {
    name: "fails off",
    files: {
      "nginx.conf": ["error_log off;", "events {}"],
    },
    expect: [
      "fail nginx.conf:1:11-14 error_log off makes nginx write its errors to a file called off, which nothing rotates; write /var/log/nginx/error.log crit. => /var/log/nginx/error.log crit",
    ],
  },
  {
    name: "passes a file",
    files: {
      "nginx.conf": ["error_log /var/log/nginx/error.log warn;", "events {}"],
    },
    expect: ["pass nginx.conf:1:11-35 nginx:nginx.conf/error_log"],
  },
]);
