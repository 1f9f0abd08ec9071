import rule from "../../../rules/apache/proxy-passes-reached.ts";
import { cases } from "../../cases.ts";

cases("apache/proxy-passes-reached", rule, [
  {
    name: "fails a longer path below a shorter one, and an exclusion",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<VirtualHost *:80>",
        "  ServerName www.example.org",
        "  ProxyPass / http://10.0.0.9:8080/",
        "  ProxyPass /api http://10.0.0.10:8080/api",
        "  ProxyPass /static !",
        "</VirtualHost>",
      ],
    },
    expect: [
      "fail apache2.conf:5:13-17 ProxyPass /api gets no request, because ProxyPass / stands above it and Apache takes the first that fits; move it above.",
      "fail apache2.conf:6:13-20 The exclusion of /static has no effect, because ProxyPass / stands above it and Apache takes the first that fits; move it above.",
    ],
  },
  {
    name: "passes the longer path above, a path that only begins alike, and the same line twice",
    files: {
      "apache2.conf": [
        "Listen 80",
        "ProxyPass /shop/basket http://10.0.0.9:8080/basket",
        "ProxyPass /shop http://10.0.0.10:8080/shop",
        "ProxyPass /shopping http://10.0.0.9:8080/shopping",
        "ProxyPass /shop http://10.0.0.10:8080/shop",
        "ProxyPass /shop/basket/large http://10.0.0.9:8080/basket/large",
      ],
    },
    expect: ["pass apache2.conf:1:1-10 apache:apache2.conf/proxypass"],
  },
  {
    name: "passes a line that leads where its requests go anyway, and fails it where it says more",
    files: {
      "old/apache2.conf": [
        "Listen 80",
        "ProxyPass / http://10.0.0.9:8080/",
        "ProxyPass /api http://10.0.0.9:8080/api",
        "ProxyPass /scans http://10.0.0.9:8080/scans timeout=600",
      ],
      "new/apache2.conf": ["Listen 80", "ProxyPass / http://10.0.0.9:8080/", "ProxyPass /api http://10.0.0.9:8080/api"],
    },
    expect: [
      "pass new/apache2.conf:1:1-10 apache:new/apache2.conf/proxypass",
      "fail old/apache2.conf:4:11-17 ProxyPass /scans gets no request, because ProxyPass / stands above it and Apache takes the first that fits; move it above.",
    ],
  },
  {
    name: "passes another virtual host, what stands in Location, and what a condition may leave out",
    files: {
      "apache2.conf": [
        "Listen 80",
        "LoadModule proxy_module a.so",
        "ProxyPass / http://10.0.0.9:8080/",
        "<VirtualHost *:80>",
        "  ServerName www.example.org",
        "  <IfDefine OLD>",
        "    ProxyPass / http://10.0.0.8:8080/",
        "  </IfDefine>",
        "  ProxyPass /api http://10.0.0.10:8080/api",
        "  <Location /api/v2>",
        "    ProxyPass http://10.0.0.11:8080/api/v2",
        "  </Location>",
        "</VirtualHost>",
      ],
    },
    expect: ["pass apache2.conf:1:1-10 apache:apache2.conf/proxypass"],
  },
]);
