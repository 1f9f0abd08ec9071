import rule from "../../../rules/varnish/backends-probed.ts";
import { cases } from "../../cases.ts";

cases("varnish/backends-probed", rule, [
  {
    name: "fails a director of backends without a probe",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        "import directors;",
        'backend app1 { .host = "10.4.0.21"; }',
        'backend app2 { .host = "10.4.0.22"; }',
        "sub vcl_init {",
        "    new app = directors.round_robin();",
        "    app.add_backend(app1);",
        "    app.add_backend(app2);",
        "}",
        "sub vcl_recv { set req.backend_hint = app.backend(); }",
      ],
    },
    expect: [
      "fail default.vcl:3:9-13 Director app never leaves out app1, app2, because no probe says that it is down; give it a .probe with an .url that a healthy one answers.",
    ],
  },
  {
    name: "fails the one of them that has none",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        "import directors;",
        'backend app1 { .host = "10.4.0.21"; .probe = { .url = "/ok"; } }',
        'backend app2 { .host = "10.4.0.22"; }',
        "sub vcl_init {",
        "    new app = directors.fallback();",
        "    app.add_backend(app1);",
        "    app.add_backend(app2);",
        "}",
        "sub vcl_recv { set req.backend_hint = app.backend(); }",
      ],
    },
    expect: [
      "fail default.vcl:4:9-13 Director app never leaves out app2, because no probe says that it is down; give it a .probe with an .url that a healthy one answers.",
    ],
  },
  {
    name: "says once what two directors do",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        "import directors;",
        'backend app1 { .host = "10.4.0.21"; }',
        'backend app2 { .host = "10.4.0.22"; }',
        "sub vcl_init {",
        "    new app = directors.round_robin();",
        "    app.add_backend(app1);",
        "    app.add_backend(app2);",
        "    new api = directors.fallback();",
        "    api.add_backend(app2);",
        "    api.add_backend(app1);",
        "}",
        "sub vcl_recv {",
        "    set req.backend_hint = app.backend();",
        '    if (req.url ~ "^/api/") { set req.backend_hint = api.backend(); }',
        "}",
      ],
    },
    expect: [
      "fail default.vcl:3:9-13 2 directors (app and api) never leave out a backend that is down (app1, app2; app2, app1), because no probe says it; give each a .probe with an .url that a healthy one answers.",
    ],
  },
  {
    name: "passes backends with the probe of all",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        "import directors;",
        'probe default { .url = "/ok"; }',
        'backend app1 { .host = "10.4.0.21"; }',
        'backend app2 { .host = "10.4.0.22"; }',
        "sub vcl_init {",
        "    new app = directors.round_robin();",
        "    app.add_backend(app1);",
        "    app.add_backend(app2);",
        "}",
        "sub vcl_recv { set req.backend_hint = app.backend(); }",
      ],
    },
    expect: ["pass default.vcl:3:1-14 director:app/probes"],
  },
  {
    name: "leaves one backend alone, with and without a director",
    files: {
      "default.vcl": [
        "vcl 4.1;",
        "import directors;",
        'backend app1 { .host = "127.0.0.1"; }',
        "sub vcl_init {",
        "    new app = directors.round_robin();",
        "    app.add_backend(app1);",
        "}",
        "sub vcl_recv { set req.backend_hint = app.backend(); }",
      ],
    },
    expect: [],
  },
]);
