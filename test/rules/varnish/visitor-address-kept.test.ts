import rule from "../../../rules/varnish/visitor-address-kept.ts";
import { cases } from "../../cases.ts";

cases("varnish/visitor-address-kept", rule, [
  {
    name: "fails the address of the proxy in the place of the visitor's",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv { set req.http.X-Forwarded-For = client.ip; }",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :6081 -f /etc/varnish/default.vcl",
      ],
      "etc/haproxy/haproxy.cfg": [
        "frontend www",
        "    bind :443 ssl crt /etc/ssl/shop.pem",
        "    option forwardfor",
        "    default_backend cache",
        "backend cache",
        "    server varnish 127.0.0.1:6081",
      ],
    },
    expect: [
      "fail etc/varnish/default.vcl:3:16-56 This line sets X-Forwarded-For to the address of Backend cache, and the visitor's is lost; drop it, because Varnish appends client.ip itself.",
    ],
  },
  {
    name: "passes where Varnish takes the visitor's address from the proxy",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv { set req.http.X-Forwarded-For = client.ip; }",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a 127.0.0.1:6081,PROXY -f /etc/varnish/default.vcl",
      ],
      "etc/haproxy/haproxy.cfg": [
        "frontend www",
        "    bind :443 ssl crt /etc/ssl/shop.pem",
        "    option forwardfor",
        "    default_backend cache",
        "backend cache",
        "    server varnish 127.0.0.1:6081 send-proxy-v2",
      ],
    },
    expect: ["pass etc/systemd/system/varnish.service:2:36-56 varnish:etc/varnish/default.vcl/visitor"],
  },
  {
    name: "passes what appends to the header, or sets it where there is none",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv {",
        "    if (req.http.X-Forwarded-For) {",
        '        set req.http.X-Forwarded-For = req.http.X-Forwarded-For + ", " + client.ip;',
        "    } else {",
        "        set req.http.X-Forwarded-For = client.ip;",
        "    }",
        "}",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :6081 -f /etc/varnish/default.vcl",
      ],
      "etc/haproxy/haproxy.cfg": [
        "frontend www",
        "    bind :443 ssl crt /etc/ssl/shop.pem",
        "    option forwardfor",
        "    default_backend cache",
        "backend cache",
        "    server varnish 127.0.0.1:6081",
      ],
    },
    expect: ["pass etc/varnish/default.vcl:1:1-9 varnish:etc/varnish/default.vcl/visitor"],
  },
  {
    name: "leaves alone VCL before which no proxy writes the header",
    files: {
      "etc/varnish/default.vcl": [
        "vcl 4.1;",
        'backend default { .host = "127.0.0.1"; .port = "8080"; }',
        "sub vcl_recv { set req.http.X-Forwarded-For = client.ip; }",
      ],
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :80 -f /etc/varnish/default.vcl",
      ],
    },
    expect: [],
  },
]);
