import rule from "../../../rules/apache/proxy-timeout-chosen.ts";
import { cases } from "../../cases.ts";

cases("apache/proxy-timeout-chosen", rule, [
  {
    name: "fails a line that waits as long as visitors may be slow, and passes its own time and that of the proxy",
    files: {
      "apache2.conf": [
        "Listen 80",
        "Timeout 300",
        "<VirtualHost *:80>",
        "  ServerName a.example.org",
        "  ProxyPass / http://127.0.0.1:8080/",
        "</VirtualHost>",
        "<VirtualHost *:80>",
        "  ServerName b.example.org",
        "  ProxyPass / http://127.0.0.1:8081/ timeout=600",
        "</VirtualHost>",
        "<VirtualHost *:80>",
        "  ServerName c.example.org",
        "  ProxyTimeout 60",
        "  ProxyPass / http://127.0.0.1:8082/",
        "</VirtualHost>",
      ],
    },
    expect: [
      "fail apache2.conf:5:15-37 ProxyPass to 127.0.0.1:8080 waits 300 s for an answer, because Timeout says so for visitors; write ProxyTimeout 60 or timeout=60.",
      "pass apache2.conf:9:38-49 host:b.example.org:80/proxypass:/",
      "pass apache2.conf:13:16-18 host:c.example.org:80/proxypass:/",
    ],
  },
  {
    name: "fails lines of one cause once",
    files: {
      "apache2.conf": [
        "Listen 80",
        "Timeout 300",
        "ProxyPass /a http://127.0.0.1:8080/",
        "RewriteRule ^/b/(.*)$ http://127.0.0.1:8081/$1 [P]",
      ],
    },
    expect: [
      "fail apache2.conf:2:9-12 2 lines (ProxyPass and RewriteRule to 127.0.0.1:8080 and 127.0.0.1:8081) wait 300 s for an answer, because Timeout says so for visitors; write ProxyTimeout 60.",
    ],
  },
  {
    name: "passes Apache's default, and a shorter time for all",
    files: {
      "a/apache2.conf": ["Listen 80", "ProxyPass / http://127.0.0.1:8080/"],
      "b/apache2.conf": ["Listen 80", "Timeout 60", "ProxyPass / http://127.0.0.1:8080/"],
    },
    expect: [
      "pass a/apache2.conf:2:1-35 apache:a/apache2.conf/proxypass:/",
      "pass b/apache2.conf:2:9-11 apache:b/apache2.conf/proxypass:/",
    ],
  },
  {
    name: "asks where the main file may say it",
    files: {
      "etc/apache2/sites-enabled/www.conf": [
        "<VirtualHost *:80>",
        "  ProxyPass / http://127.0.0.1:8080/",
        "</VirtualHost>",
      ],
    },
    expect: [
      "unknown etc/apache2/sites-enabled/www.conf:2:3-37 The main file that includes this one is not in the checkout and may set what is not set here; add its apache2.conf or httpd.conf.",
    ],
  },
  {
    name: "asks where a template may put a time of its own",
    files: { "apache2.conf": ["Listen 80", "ProxyPass / http://127.0.0.1:8080/ {{ options }}"] },
    expect: ["unknown apache2.conf:2:1-49 A template fills this in; the file it makes would settle it."],
  },
  {
    name: "asks where a template fills in the time of the proxy",
    files: {
      "apache2.conf": ["Listen 80", "Timeout 60", "ProxyTimeout {{ seconds }}", "ProxyPass / http://127.0.0.1:8080/"],
    },
    expect: ["unknown apache2.conf:2:9-11 A template fills this in; the file it makes would settle it."],
  },
]);
