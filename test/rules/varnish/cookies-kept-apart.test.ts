import rule from "../../../rules/varnish/cookies-kept-apart.ts";
import { cases } from "../../cases.ts";

cases("varnish/cookies-kept-apart", rule, [
  {
    name: "fails a lookup that nothing looks at cookies before",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.method != "GET") { return (pass); }',
        "    return (hash);",
        "}",
      ],
    },
    expect: [
      "fail default.vcl:5:13-17 return (hash) skips Varnish's check for cookies, and nothing looks at them before, so a page made for one visitor is stored for all; pass requests with req.http.Cookie on before it, or unset the cookies.",
    ],
  },
  {
    name: "fails it in a subroutine that is called",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        "    unset req.http.X-Debug;",
        "    call finish;",
        "}",
        "sub finish { return (hash); }",
      ],
    },
    expect: [
      "fail default.vcl:7:22-26 return (hash) skips Varnish's check for cookies, and nothing looks at them before, so a page made for one visitor is stored for all; pass requests with req.http.Cookie on before it, or unset the cookies.",
    ],
  },
  {
    name: "passes one before which cookies are looked at",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        "    if (req.http.Cookie) { return (pass); }",
        "    return (hash);",
        "}",
      ],
    },
    expect: ["pass default.vcl:4:5-7 varnish:default.vcl/cookies"],
  },
  {
    name: "passes one before which a subroutine takes them off",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        "    call tidy;",
        "    return (hash);",
        "}",
        "sub tidy { unset req.http.Cookie; }",
      ],
    },
    expect: ["pass default.vcl:7:12-33 varnish:default.vcl/cookies"],
  },
  {
    name: "passes where pages are stored by cookie",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv { return (hash); }",
        "sub vcl_hash { hash_data(req.http.Cookie); }",
      ],
    },
    expect: ["pass default.vcl:4:16-41 varnish:default.vcl/cookies"],
  },
  {
    name: "leaves a lookup of Varnish 3 to what keeps the file from loading",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        "    return (lookup);",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "passes what is left to Varnish's own VCL, and a lookup of static files alone",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.url ~ "^/static/") { return (hash); }',
        "}",
      ],
    },
    expect: ["pass default.vcl:1:1-9 varnish:default.vcl/cookies"],
  },
  {
    name: "leaves a lookup alone before which all other pages leave",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.url !~ "^/static/") { return (pass); }',
        "    return (hash);",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "asks where an include may look at them",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'include "cookies.vcl";',
        "sub vcl_recv { return (hash); }",
      ],
    },
    expect: [
      "unknown default.vcl:4:24-28 cookies.vcl is not in the checkout, so what it does is not known; add it to have it read.",
    ],
  },
  {
    name: "leaves alone a PURGE that is looked up, which is no page",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'sub vcl_recv { if (req.method == "PURGE") { return (hash); } }',
      ],
    },
    expect: ["pass default.vcl:1:1-9 varnish:default.vcl/cookies"],
  },
]);
