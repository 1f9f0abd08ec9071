import rule from "../../../rules/varnish/timeout-connect.ts";
import { cases } from "../../cases.ts";

cases("varnish/timeout-connect", rule, [
  {
    name: "fails minutes",
    files: {
      "default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; .connect_timeout = 10m; }'],
    },
    expect: [
      "fail default.vcl:2:59-62 Backend default has .connect_timeout of 600 s, and a dead one holds a thread for each request as long; write 5s. => 5s",
    ],
  },
  {
    name: "says once what two backends have",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend a { .host = "10.4.0.21"; .connect_timeout = 60s; }',
        'backend b { .host = "10.4.0.22"; .connect_timeout = 60s; }',
        "sub vcl_recv { set req.backend_hint = b; }",
      ],
    },
    expect: [
      "fail default.vcl:2:53-56 2 backends (a and b) have .connect_timeout of 60 s, and a dead one holds a thread for each request as long; write 5s. => 5s => 5s",
    ],
  },
  {
    name: "passes seconds and Varnish's own",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend a { .host = "10.4.0.21"; .connect_timeout = 5s; }',
        'backend b { .host = "10.4.0.22"; }',
        "sub vcl_recv { set req.backend_hint = b; }",
      ],
    },
    expect: ["pass default.vcl:2:53-55 backend:a/connect-timeout", "pass default.vcl:3:9-10 backend:b/connect-timeout"],
  },
]);
