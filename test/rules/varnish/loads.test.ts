import rule from "../../../rules/varnish/loads.ts";
import { cases } from "../../cases.ts";

cases("varnish/loads", rule, [
  {
    name: "fails what the compiler refuses",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_recv {",
        '    set req.http.X-Site = "shop"',
        "    return (hash);",
        "}",
      ],
    },
    expect: [
      "fail default.vcl:5:5-11 return stands where the end of set needs a semicolon, so Varnish does not start; write it before that.",
    ],
  },
  {
    name: "fails a pattern that repeats nothing, and one that repeats a repetition",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_recv {",
        '    if (req.url ~ "*.php") { return (pass); }',
        '    if (req.url ~ "/image.php?*") { return (pass); }',
        '    if (req.url ~ "(?i)/a\\**[*?*](?:b|c)*?d*+") { return (pass); }',
        "}",
      ],
    },
    expect: [
      "fail default.vcl:4:19-26 This regular expression has a * that repeats nothing, so Varnish does not start; write .* for any text, or \\* for the sign itself.",
      "fail default.vcl:5:19-33 This regular expression has a * that repeats nothing, so Varnish does not start; write .* for any text, or \\* for the sign itself.",
    ],
  },
  {
    name: "fails a word that came later than the declared release",
    declared: { versions: { varnish: "6.0.16" } },
    files: {
      "default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; }', 'sub vcl_recv { set req.filters = ""; }'],
    },
    expect: [
      "fail default.vcl:3:20-31 req.filters came with Varnish 7.7.3, so Varnish does not start; leave it out or update Varnish.",
    ],
  },
  {
    name: "fails a word that came later than the release that the checkout runs",
    files: {
      "default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; }', 'sub vcl_recv { set req.filters = ""; }'],
      Dockerfile: ["FROM varnish:7.1"],
    },
    expect: [
      "fail default.vcl:3:20-31 req.filters came with Varnish 7.7.3, so Varnish does not start; leave it out or update Varnish. Judged for Varnish 7.1, which Dockerfile installs; declare versions.varnish for another.",
    ],
  },
  {
    name: "fails VCL of Varnish 3 once",
    files: {
      "default.vcl": [
        'backend default { .host = "127.0.0.1"; }',
        "sub vcl_fetch {",
        "    remove beresp.http.Server;",
        "    set beresp.ttl = 1h;",
        "}",
      ],
    },
    expect: [
      "fail default.vcl:2:5-14 vcl_fetch is VCL of Varnish 2 or 3, which no Varnish since 4.0 loads, so Varnish does not start; rewrite the file for vcl 4.1, or keep it out of the audit.",
    ],
  },
  {
    name: "fails several files of Varnish 3 as one habit",
    files: {
      "magento.vcl": ["sub vcl_recv {", '    if (req.request == "GET") { return (lookup); }', "}"],
      "shop.vcl": ["sub vcl_fetch {", "    set beresp.ttl = 1h;", "}"],
    },
    expect: [
      "fail magento.vcl:2:9-20 2 files are VCL of Varnish 2 or 3 (req.request and vcl_fetch), which no Varnish since 4.0 loads; rewrite them for vcl 4.1, or keep them out of the audit.",
    ],
  },
  {
    name: "asks varnishd about Varnish 3 where the checkout builds that one",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = zc.recipe.cmmi",
        "url = https://varnish-cache.org/_downloads/varnish-3.0.7.tgz",
      ],
      "default.vcl": ["sub vcl_fetch {", "    set beresp.ttl = 1h;", "}"],
    },
    expect: [
      "unknown default.vcl:1:1-16 Varnish 3.0.7 is older than 6.0, and whether it takes this line is not known; move to a release that is maintained, or try varnishd -C -f on the host.",
    ],
  },
  {
    name: "asks varnishd about Varnish 4 where the recipe builds its own",
    files: {
      "buildout.cfg": ["[buildout]", "parts = varnish", "[varnish]", "recipe = plone.recipe.varnish:build"],
      "default.vcl": ["vcl 4.0;", 'backend default { .host = "127.0.0.1"; }', "sub vcl_hit { return (fetch); }"],
    },
    expect: [
      "unknown default.vcl:1:1-9 Varnish 4.0.0 is older than 6.0, and whether it takes this line is not known; move to a release that is maintained, or try varnishd -C -f on the host.",
    ],
  },
  {
    name: "asks for what includes a piece",
    files: { "varnish/headers.vcl": ["sub vcl_deliver { unset resp.http.Server; }"] },
    expect: [
      "unknown varnish/headers.vcl:1:1-44 The VCL that includes this piece is not in the checkout, so whether Varnish loads it is not known; add it.",
    ],
  },
  {
    name: "asks once for what includes two",
    files: {
      "varnish/headers.vcl": ["sub vcl_deliver { unset resp.http.Server; }"],
      "varnish/cookies.vcl": ["sub vcl_recv { unset req.http.Cookie; }"],
    },
    expect: [
      "unknown varnish/cookies.vcl:1:1-40 The VCL that includes these 2 pieces is not in the checkout, so whether Varnish loads them is not known; add it.",
    ],
  },
  {
    name: "passes what it takes",
    files: { "default.vcl": ["vcl 4.1;", 'backend default { .host = "127.0.0.1"; }'] },
    expect: ["pass default.vcl:1:1-9 varnish:default.vcl"],
  },
]);
