import rule from "../../../rules/varnish/purge-clears.ts";
import { cases } from "../../cases.ts";

cases("varnish/purge-clears", rule, [
  {
    name: "fails a PURGE that is looked up as in Varnish 3",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE") {',
        "        if (client.ip !~ purgers) { return (synth(405)); }",
        "        return (hash);",
        "    }",
        "}",
        'sub vcl_hit { if (req.method == "PURGE") { return (synth(200, "Purged")); } }',
      ],
    },
    expect: [
      "fail default.vcl:7:17-21 return (hash) looks the page of a PURGE up and leaves it in the cache; write return (purge).",
    ],
  },
  {
    name: "fails a REFRESH that is looked up, whatever a BAN clears",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        "    if (client.ip ~ purgers) {",
        '        if (req.method == "BAN") { ban("req.url == " + req.url); }',
        '        if (req.method == "REFRESH") { return (hash); }',
        "    }",
        "}",
      ],
    },
    expect: [
      "pass default.vcl:6:36-63 varnish:default.vcl/BAN",
      "fail default.vcl:7:48-52 return (hash) looks the page of a REFRESH up and leaves it in the cache; write set req.hash_always_miss = true; before it.",
    ],
  },
  {
    name: "fails a PURGE below a line that sends other methods on",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method != "GET" && req.method != "HEAD") { return (pass); }',
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        "}",
      ],
    },
    expect: [
      "fail default.vcl:6:65-70 No PURGE comes here, because return (pass) above it takes all methods but GET, HEAD; put this block above that.",
    ],
  },
  {
    name: "passes a PURGE above it",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'acl purgers { "10.4.0.9"; }',
        "sub vcl_recv {",
        '    if (req.method == "PURGE" && client.ip ~ purgers) { return (purge); }',
        '    if (req.method != "GET" && req.method != "HEAD") { return (pass); }',
        "}",
      ],
    },
    expect: ["pass default.vcl:5:65-70 varnish:default.vcl/PURGE"],
  },
  {
    name: "passes what is sent on with PURGE left out, and a lookup behind which a module clears",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        "import purge;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        '    if (req.method != "GET" && req.method != "HEAD" && req.method != "PURGE") { return (pass); }',
        '    if (req.method == "PURGE" && req.http.X-Purge-Key == "s3cr3t-k3y") { return (hash); }',
        "}",
        "sub vcl_hit { purge.hard(); }",
      ],
    },
    expect: ["pass default.vcl:6:82-86 varnish:default.vcl/PURGE"],
  },
  {
    name: "leaves lookups alone that no such method asks for",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        'sub vcl_recv { if (req.method == "GET") { return (hash); } }',
      ],
    },
    expect: [],
  },
]);
