import rule from "../../../rules/varnish/grace-set.ts";
import { cases } from "../../cases.ts";

cases("varnish/grace-set", rule, [
  {
    name: "fails VCL that asks whether its backend is well, and sets none",
    files: {
      "default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; .probe = { .url = "/ok"; } }'],
    },
    expect: [
      "fail default.vcl:1:1-9 No line sets beresp.grace, so a page is kept for 10 s after it expired, and then a dead backend shows; set beresp.grace to 6h in vcl_backend_response.",
    ],
  },
  {
    name: "fails VCL that says how long pages are fresh, and sets none",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_backend_response { set beresp.ttl = 1h; }",
      ],
    },
    expect: [
      "fail default.vcl:1:1-9 No line sets beresp.grace, so a page is kept for 10 s after it expired, and then a dead backend shows; set beresp.grace to 6h in vcl_backend_response.",
    ],
  },
  {
    name: "leaves alone VCL that leaves what is kept to Varnish",
    files: {
      "default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; }', "sub vcl_recv { return (pipe); }"],
    },
    expect: [],
  },
  {
    name: "leaves alone VCL that says so of responses alone that are passed",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_backend_response {",
        "    if (beresp.http.Set-Cookie) { set beresp.uncacheable = true; set beresp.ttl = 120s; }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "leaves alone VCL that says so of files alone that never change",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_backend_response {",
        '    if (bereq.url ~ "^/static/") { set beresp.ttl = 365d; }',
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "fails seconds",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_backend_response {",
        "    set beresp.grace = 30s;",
        "}",
      ],
    },
    expect: [
      "fail default.vcl:4:24-27 beresp.grace is 30s at the most, so a dead backend shows after that; set it to hours in vcl_backend_response.",
    ],
  },
  {
    name: "passes hours, also beside none for what is private",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_backend_response {",
        '    if (beresp.http.Cache-Control ~ "private") { set beresp.grace = 0s; }',
        "    else { set beresp.grace = 6h; }",
        "}",
      ],
    },
    expect: ["pass default.vcl:5:31-33 varnish:default.vcl/grace"],
  },
  {
    name: "leaves alone who wants less than the default",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_backend_response { set beresp.grace = 0s; }",
      ],
    },
    expect: [],
  },
  {
    name: "passes the parameter of varnishd",
    files: {
      "etc/varnish/default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; .probe = { .url = "/ok"; } }'],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :80 -f /etc/varnish/default.vcl -p default_grace=3600",
      ],
    },
    expect: ["pass etc/systemd/system/varnish.service:2:71-89 varnish:etc/varnish/default.vcl/grace"],
  },
  {
    name: "asks where an include may set it",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .probe = { .url = "/ok"; } }',
        'include "pages.vcl";',
      ],
    },
    expect: [
      "unknown default.vcl:1:1-9 pages.vcl is not in the checkout, so what it does is not known; add it to have it read.",
    ],
  },
  {
    name: "does not know what a file would say that is cut off",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .probe = { .url = "/ok"; } }',
        "sub vcl_recv {",
      ],
    },
    expect: ["unknown default.vcl:1:1-9 The file ends inside a block; close it with }."],
  },
]);
