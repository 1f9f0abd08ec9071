import rule from "../../../rules/apache/tls-current.ts";
import { cases } from "../../cases.ts";

cases("apache/tls-current", rule, [
  {
    name: "fails a host that asks for TLS 1.0, and passes one that asks for 1.2 and 1.3",
    files: {
      "apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName old.example.org",
        "  SSLEngine on",
        "  SSLProtocol -all +TLSv1 +TLSv1.2",
        "</VirtualHost>",
        "<VirtualHost *:443>",
        "  ServerName www.example.org",
        "  SSLEngine on",
        "  SSLProtocol -all +TLSv1.2 +TLSv1.3",
        "</VirtualHost>",
      ],
    },
    expect: [
      "fail apache2.conf:5:20-26 Host old.example.org speaks TLSv1, because SSLProtocol asks for it; write SSLProtocol -all +TLSv1.2 +TLSv1.3.",
      "pass apache2.conf:10:3-37 host:www.example.org:443/tls",
    ],
  },
  {
    name: "fails hosts of one line once",
    files: {
      "apache2.conf": [
        "Listen 443",
        "SSLProtocol TLSv1.1",
        "<VirtualHost *:443>",
        "  ServerName a.example.org",
        "  SSLEngine on",
        "</VirtualHost>",
        "<VirtualHost *:443>",
        "  ServerName b.example.org",
        "  SSLEngine on",
        "</VirtualHost>",
      ],
    },
    expect: [
      "fail apache2.conf:2:1-20 2 hosts (a.example.org and b.example.org) speak TLSv1.1, because SSLProtocol asks for it; write SSLProtocol -all +TLSv1.2 +TLSv1.3.",
    ],
  },
  {
    name: "asks what all comes to, once for hosts of one line",
    files: {
      "apache2.conf": [
        "Listen 443",
        "SSLProtocol all -SSLv3",
        "<VirtualHost *:443>",
        "  ServerName a.example.org",
        "  SSLEngine on",
        "</VirtualHost>",
        "<VirtualHost *:443>",
        "  ServerName b.example.org",
        "  SSLEngine on",
        "</VirtualHost>",
      ],
    },
    expect: [
      "unknown apache2.conf:2:1-23 2 hosts (a.example.org and b.example.org) ask for all that OpenSSL has, which held TLS 1.0 for long; SSLProtocol -all +TLSv1.2 +TLSv1.3 settles it.",
    ],
  },
  {
    name: "passes all without what is old",
    files: {
      "apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName a.example.org",
        "  SSLEngine on",
        "  SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1",
        "</VirtualHost>",
      ],
    },
    expect: ["pass apache2.conf:5:3-41 host:a.example.org:443/tls"],
  },
  {
    name: "asks where no line says it",
    files: {
      "apache2.conf": [
        "Listen 443",
        "<VirtualHost *:443>",
        "  ServerName b.example.org",
        "  SSLEngine on",
        "</VirtualHost>",
      ],
    },
    expect: [
      "unknown apache2.conf:2:1-19 Host b.example.org asks for all that OpenSSL has, which held TLS 1.0 for long; SSLProtocol -all +TLSv1.2 +TLSv1.3 settles it.",
    ],
  },
]);
