import rule from "../../../rules/apache/proxy-slashes-kept.ts";
import { cases } from "../../cases.ts";

cases("apache/proxy-slashes-kept", rule, [
  {
    name: "fails a server without the slash that its path ends with, and a folder",
    files: {
      "apache2.conf": ["Listen 80", "ProxyPass /app/ http://10.0.0.9:8080/app", "ProxyPass / http://127.0.0.1:3000"],
    },
    expect: [
      "fail apache2.conf:2:17-41 ProxyPass /app/ ends with a slash and http://10.0.0.9:8080/app does not, so /app/news becomes http://10.0.0.9:8080/appnews; write http://10.0.0.9:8080/app/, or /app/ without its slash.",
      "fail apache2.conf:3:13-34 ProxyPass / leads to http://127.0.0.1:3000 without a slash at its end, so /news becomes http://127.0.0.1:3000news, a server that there is not; write http://127.0.0.1:3000/.",
    ],
  },
  {
    name: "passes both with a slash, neither, a query, and a Location that is no folder",
    files: {
      "apache2.conf": [
        "Listen 80",
        "ProxyPass /app http://10.0.0.9:8080/app",
        "ProxyPass /page/ http://10.0.0.9:8080/?page=",
        "<Location /api>",
        "  ProxyPass http://10.0.0.9:8080/api",
        "</Location>",
        "ProxyPass / http://10.0.0.9:8080/",
      ],
    },
    expect: [
      "pass apache2.conf:2:16-40 apache:apache2.conf/proxypass:/app/slash",
      "pass apache2.conf:3:18-45 apache:apache2.conf/proxypass:/page//slash",
      "pass apache2.conf:7:13-34 apache:apache2.conf/proxypass://slash",
      "pass apache2.conf:5:13-37 location:/api/proxypass:http://10.0.0.9:8080/api/slash",
    ],
  },
  {
    name: "lets be what a RewriteRule may hand on before",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<VirtualHost *:80>",
        "  RewriteEngine On",
        "  RewriteRule ^/(.*)$ balancer://shop/$1 [P]",
        "  ProxyPass / balancer://shop",
        "</VirtualHost>",
      ],
    },
    expect: [],
  },
  {
    name: "fails a balancer in a Location for all pages",
    files: {
      "apache2.conf": ["Listen 80", "<Location />", "  ProxyPass balancer://shop", "</Location>"],
    },
    expect: [
      "fail apache2.conf:3:13-28 ProxyPass / leads to balancer://shop without a slash at its end, so /news becomes balancer://shopnews, a server that there is not; write balancer://shop/.",
    ],
  },
]);
