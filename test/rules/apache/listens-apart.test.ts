import rule from "../../../rules/apache/listens-apart.ts";
import { cases } from "../../cases.ts";

cases("apache/listens-apart", rule, [
  {
    name: "fails an address beside its whole port, and passes one that stands alone",
    files: {
      "old/apache2.conf": ["Listen 80", "Listen 10.0.0.9:80"],
      "new/apache2.conf": ["Listen 10.0.0.10:80", "Listen 443"],
    },
    expect: [
      "pass new/apache2.conf:1:8-20 listen:10.0.0.10:80",
      "pass new/apache2.conf:2:8-11 listen:443",
      "pass old/apache2.conf:1:8-10 listen:80",
      "fail old/apache2.conf:2:8-19 Listen 10.0.0.9:80 finds its address in use by Listen 80, and Apache ends at its start although configtest says Syntax OK; remove one of the two.",
    ],
  },
  {
    name: "fails it in whatever order, and for IPv6",
    files: {
      "apache2.conf": ["Listen [::1]:8080", "Listen 8080"],
    },
    expect: [
      "fail apache2.conf:1:8-18 Listen [::1]:8080 finds its address in use by Listen 8080, and Apache ends at its start although configtest says Syntax OK; remove one of the two.",
      "pass apache2.conf:2:8-12 listen:8080",
    ],
  },
  {
    name: "passes addresses of two kinds, and 0.0.0.0 beside one of IPv6",
    files: {
      "apache2.conf": ["Listen 127.0.0.1:80", "Listen [::1]:80", "Listen 0.0.0.0:443", "Listen [::1]:443"],
    },
    expect: [
      "pass apache2.conf:1:8-20 listen:127.0.0.1:80",
      "pass apache2.conf:2:8-16 listen:[::1]:80",
      "pass apache2.conf:3:8-19 listen:0.0.0.0:443",
      "pass apache2.conf:4:8-17 listen:[::1]:443",
    ],
  },
  {
    name: "asks where another file may bind the port",
    files: {
      "etc/apache2/sites-enabled/www.conf": [
        "Listen 10.0.0.9:8080",
        "<VirtualHost 10.0.0.9:8080>",
        "  ServerName www.example.org",
        "</VirtualHost>",
      ],
    },
    expect: [
      "unknown etc/apache2/sites-enabled/www.conf:1:8-21 The main file that includes this one is not in the checkout and may set what is not set here; add its apache2.conf or httpd.conf.",
    ],
  },
  {
    name: "asks where a condition decides about the other line",
    files: {
      "apache2.conf": ["Listen 10.0.0.9:80", "<IfDefine WIDE>", "  Listen 80", "</IfDefine>"],
    },
    expect: [
      "unknown apache2.conf:1:8-19 Whether WIDE is defined when Apache starts is not known, so what depends on it may not count; a Define WIDE would settle it.",
    ],
  },
]);
