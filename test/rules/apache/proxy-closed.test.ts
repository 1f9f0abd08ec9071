import rule from "../../../rules/apache/proxy-closed.ts";
import { cases } from "../../cases.ts";

cases("apache/proxy-closed", rule, [
  {
    name: "fails a forward proxy that is open to everybody, and passes one that is off",
    files: {
      "old/apache2.conf": ["Listen 80", "ProxyRequests On"],
      "new/apache2.conf": ["Listen 80", "ProxyRequests Off"],
    },
    expect: [
      "pass new/apache2.conf:2:15-18 apache:new/apache2.conf/proxyrequests",
      "fail old/apache2.conf:2:15-17 ProxyRequests is on and no Require keeps strangers out of the proxy, so they fetch through it what they like; write ProxyRequests Off.",
    ],
  },
  {
    name: "passes a proxy for the house alone, and one that listens at a loopback address",
    files: {
      "a/apache2.conf": ["Listen 3128", "ProxyRequests On", '<Proxy "*">', "  Require ip 10.0.0.0/8", "</Proxy>"],
      "b/apache2.conf": ["Listen 127.0.0.1:3128", "ProxyRequests On"],
    },
    expect: [
      "pass a/apache2.conf:4:3-24 apache:a/apache2.conf/proxyrequests",
      "pass b/apache2.conf:1:8-22 apache:b/apache2.conf/proxyrequests",
    ],
  },
  {
    name: "fails one that lets all in by name",
    files: {
      "apache2.conf": [
        "Listen 3128",
        "ProxyRequests On",
        "<Proxy *>",
        "  Order deny,allow",
        "  Allow from all",
        "</Proxy>",
      ],
    },
    expect: [
      "fail apache2.conf:2:15-17 ProxyRequests is on and no Require keeps strangers out of the proxy, so they fetch through it what they like; write ProxyRequests Off.",
    ],
  },
  {
    name: "asks where an included file may keep strangers out",
    files: {
      "apache2.conf": ["Listen 3128", "ProxyRequests On", "<Proxy *>", "  Include snippets/house.conf", "</Proxy>"],
    },
    expect: [
      "unknown apache2.conf:2:15-17 snippets/house.conf is not in the checkout, so what it sets is not known; add it to have it read.",
    ],
  },
]);
