import rule from "../../../rules/varnish/set-cookie-uncached.ts";
import { cases } from "../../cases.ts";

cases("varnish/set-cookie-uncached", rule, [
  {
    name: "fails a delivery that skips the check",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_backend_response {",
        "    set beresp.ttl = 1h;",
        "    return (deliver);",
        "}",
      ],
    },
    expect: [
      "fail default.vcl:5:13-20 return (deliver) skips Varnish's check for Set-Cookie, so a response that sets one is stored and its session goes to every visitor; set beresp.uncacheable where there is a Set-Cookie.",
    ],
  },
  {
    name: "passes one behind a check of its own",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_backend_response {",
        "    if (beresp.http.Set-Cookie) { set beresp.uncacheable = true; }",
        "    return (deliver);",
        "}",
      ],
    },
    expect: ["pass default.vcl:4:5-7 varnish:default.vcl/set-cookie"],
  },
  {
    name: "passes where the cookie is taken off",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_backend_response { return (deliver); }",
        "sub vcl_deliver { unset resp.http.Set-Cookie; }",
      ],
    },
    expect: ["pass default.vcl:4:19-45 varnish:default.vcl/set-cookie"],
  },
  {
    name: "passes what is left to Varnish's own VCL, and a delivery of some pages",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_backend_response {",
        '    if (bereq.url ~ "^/static/") { return (deliver); }',
        "    set beresp.ttl = 1h;",
        "}",
      ],
    },
    expect: ["pass default.vcl:1:1-9 varnish:default.vcl/set-cookie"],
  },
]);
