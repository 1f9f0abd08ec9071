import rule from "../../../rules/varnish/purge-restricted.ts";
import { cases } from "../../cases.ts";

cases("varnish/purge-restricted", rule, [
  {
    name: "fails a purge that a method alone asks for",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE") { return (purge); }',
        "}",
      ],
    },
    expect: [
      "fail default.vcl:4:42-47 return (purge) takes pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have it, with an acl purgers.",
    ],
  },
  {
    name: "fails a ban likewise",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.method == "BAN") {',
        '        ban("req.url ~ " + req.url);',
        '        return (synth(200, "Banned"));',
        "    }",
        "}",
      ],
    },
    expect: [
      "fail default.vcl:5:9-35 ban(\u2026) takes pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have it, with an acl purgers.",
    ],
  },
  {
    name: "says once that a purge and a ban are open",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE") { return (purge); }',
        '    if (req.method == "BAN") { ban("req.url ~ " + req.url); }',
        "}",
      ],
    },
    expect: [
      "fail default.vcl:4:42-47 2 lines (return (purge) and ban(\u2026)) take pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have them, with an acl purgers.",
    ],
  },
  {
    name: "passes a purge that an ACL allows",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
    },
    expect: ["pass default.vcl:5:9-53 varnish:default.vcl/return (purge)"],
  },
  {
    name: "passes a path that only those know who were told, and fails one that anybody may find",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.url ~ "^/clear/9f2c41d07be84a6ea35d1b60c7729e5f") { ban("req.url ~ /"); }',
        '    if (req.url ~ "^/clear/all") { ban("req.url ~ /"); }',
        "}",
      ],
    },
    expect: [
      "pass default.vcl:4:65-82 varnish:default.vcl/ban(\u2026)",
      "fail default.vcl:5:36-53 ban(\u2026) takes pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have it, with an acl purgers.",
    ],
  },
  {
    name: "fails a path that nobody guesses where another one does as well, and all paths but that one",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.url ~ "^/clear/9f2c41d07be84a6ea35d1b60c7729e5f" || req.url == "/clear") { ban("req.url ~ /"); }',
        '    if (req.url !~ "^/clear/9f2c41d07be84a6ea35d1b60c7729e5f") { return (purge); }',
        "}",
      ],
    },
    expect: [
      "fail default.vcl:4:88-105 2 lines (ban(\u2026) and return (purge)) take pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have them, with an acl purgers.",
    ],
  },
  {
    name: "passes one before which others are turned away",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE") {',
        "        if (client.ip !~ purgers) { return (synth(405)); }",
        "        return (purge);",
        "    }",
        "}",
      ],
    },
    expect: ["pass default.vcl:6:13-33 varnish:default.vcl/return (purge)"],
  },
  {
    name: "passes a header that only some know, and bans of a response",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.http.X-Purge-Key == "s3cr3t-k3y") { return (purge); }',
        "}",
        'sub vcl_backend_response { ban("obj.http.x-url == " + bereq.url); }',
      ],
    },
    expect: ["pass default.vcl:4:9-45 varnish:default.vcl/return (purge)"],
  },
  {
    name: "fails a purge for browsers that load anew, which the guard of another method leaves open",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE") {',
        "        if (client.ip !~ purgers) { return (synth(405)); }",
        "        return (purge);",
        "    }",
        '    if (req.http.Cache-Control ~ "no-cache" && req.http.User-Agent !~ "bot") { return (purge); }',
        "}",
      ],
    },
    expect: [
      "pass default.vcl:6:13-33 varnish:default.vcl/return (purge)",
      "fail default.vcl:9:88-93 return (purge) takes pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have it, with an acl purgers.",
    ],
  },
  {
    name: "passes what a header asks for that is set for those whom an ACL knows",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        "    unset req.http.X-Clear;",
        '    if (client.ip ~ purgers) { set req.http.X-Clear = "yes"; }',
        '    if (req.method == "PURGE" && req.http.X-Clear) { return (purge); }',
        "}",
      ],
    },
    expect: ["pass default.vcl:6:9-28 varnish:default.vcl/return (purge)"],
  },
]);
