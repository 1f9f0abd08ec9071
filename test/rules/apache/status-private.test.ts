import rule from "../../../rules/apache/status-private.ts";
import { cases } from "../../cases.ts";

cases("apache/status-private", rule, [
  {
    name: "fails a page that is open to everybody",
    files: {
      "apache2.conf": ["Listen 80", "<Location /server-status>", "  SetHandler server-status", "</Location>"],
    },
    expect: [
      "fail apache2.conf:3:14-27 server-status answers everybody who reaches Apache; write Require local, or Require ip with the address of the monitoring.",
    ],
  },
  {
    name: "fails one that lets all in, and passes one that lets its own host in",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<VirtualHost *:80>",
        "  ServerName www.example.org",
        "  <Location /server-info>",
        "    SetHandler server-info",
        "    Require all granted",
        "  </Location>",
        "  <Location /server-status>",
        "    SetHandler server-status",
        "    <RequireAny>",
        "      Require local",
        "      Require ip 10.0.0.9",
        "    </RequireAny>",
        "  </Location>",
        "</VirtualHost>",
      ],
    },
    expect: [
      "fail apache2.conf:5:16-27 server-info answers everybody who reaches host www.example.org; write Require local, or Require ip with the address of the monitoring.",
      "pass apache2.conf:11:7-20 host:www.example.org:80/location:/server-status/server-status",
    ],
  },
  {
    name: "fails a balancer-manager that is open, and passes one that a password keeps",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<Location /balancer>",
        "  SetHandler balancer-manager",
        "  Order deny,allow",
        "  Allow from all",
        "</Location>",
        "<Location /balancer-b>",
        "  SetHandler balancer-manager",
        "  AuthType Basic",
        "  Require valid-user",
        "</Location>",
      ],
    },
    expect: [
      "fail apache2.conf:3:14-30 balancer-manager lets everybody who reaches Apache take servers out of balancers; write Require local, or Require ip with your own addresses.",
      "pass apache2.conf:10:3-21 location:/balancer-b/balancer-manager",
    ],
  },
  {
    name: "passes a host at a loopback address, the words of 2.2, and a site that is closed as a whole",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<VirtualHost 127.0.0.1:8081>",
        "  <Location /server-status>",
        "    SetHandler server-status",
        "  </Location>",
        "</VirtualHost>",
        "<VirtualHost *:80>",
        "  <Location /server-status>",
        "    SetHandler server-status",
        "    Order deny,allow",
        "    Deny from all",
        "    Allow from 10.0.0.9",
        "  </Location>",
        "</VirtualHost>",
        "<VirtualHost *:8443>",
        "  <Location />",
        "    Require ip 10.0.0.0/8",
        "  </Location>",
        "  <Location /server-status>",
        "    SetHandler server-status",
        "  </Location>",
        "</VirtualHost>",
      ],
    },
    expect: [
      "pass apache2.conf:2:14-28 host:127.0.0.1:8081/location:/server-status/server-status",
      "pass apache2.conf:11:5-18 host:*:80/location:/server-status/server-status",
      "pass apache2.conf:17:5-26 host:*:8443/location:/server-status/server-status",
    ],
  },
  {
    name: "asks where an included file may say it",
    files: {
      "apache2.conf": [
        "Listen 80",
        "<Location /server-status>",
        "  SetHandler server-status",
        "  Include snippets/ops.conf",
        "</Location>",
      ],
    },
    expect: [
      "unknown apache2.conf:3:14-27 snippets/ops.conf is not in the checkout, so what it sets is not known; add it to have it read.",
    ],
  },
]);
