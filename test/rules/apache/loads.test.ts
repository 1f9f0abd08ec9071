import rule from "../../../rules/apache/loads.ts";
import { cases } from "../../cases.ts";

cases("apache/loads", rule, [
  {
    name: "fails a section that is never closed, and passes it when it is",
    files: {
      "old/apache2.conf": ["Listen 80", "<VirtualHost *:80>", "  ServerName www.example.org"],
      "new/apache2.conf": ["Listen 80", "<VirtualHost *:80>", "  ServerName www.example.org", "</VirtualHost>"],
    },
    expect: [
      "fail old/apache2.conf:2:1-19 <VirtualHost> is never closed, so Apache does not start; write </VirtualHost> where it ends.",
      "pass new/apache2.conf:1:1-10 apache:new/apache2.conf",
    ],
  },
  {
    name: "fails a directive that the series 2.4 dropped",
    files: {
      "apache2.conf": ["Listen 80", "LockFile /var/lock/apache2/accept.lock"],
    },
    expect: [
      "fail apache2.conf:2:1-39 LockFile was last taken by Apache 2.2 and 2.4 refuses it, so Apache does not start; write Mutex file:PATH. Judged for Apache 2.4, the series that is maintained; declare versions.apache for another.",
    ],
  },
  {
    name: "passes what the series 2.4 has instead of it",
    files: {
      "apache2.conf": ["Listen 80", "Mutex file:/var/lock/apache2"],
    },
    expect: ["pass apache2.conf:1:1-10 apache:apache2.conf"],
  },
  {
    name: "passes where a script fills in words between braces",
    files: {
      "apache2.conf": ['ServerRoot "{ROOT}"', "Listen {ADDRESS}:{PORT}"],
    },
    expect: ["pass apache2.conf:1:1-20 apache:apache2.conf"],
  },
  {
    name: "asks where the declared release is one of 2.2, which takes it",
    declared: { versions: { apache: "2.2.22" } },
    files: {
      "apache2.conf": ["Listen 80", "LockFile /var/lock/apache2/accept.lock"],
    },
    expect: [
      "unknown apache2.conf:1:1-10 Apache 2.2 ended in 2017, and its words are read as those of 2.4 here, so whether it loads is not known; its own configtest settles it.",
    ],
  },
  {
    name: "fails two lines for one address, which the configtest refuses as well",
    files: {
      "apache2.conf": ["Listen 80", "Listen *:80"],
    },
    expect: [
      "fail apache2.conf:2:1-12 Listen *:80 stands here and on line 1, and Apache takes an address once, so Apache does not start; remove one of the two.",
    ],
  },
  {
    name: "asks about a directive that may be another module's, and passes those of modules that are known",
    files: {
      "apache2.conf": ["Listen 80", "TrafficShape 100", "WSGIProcessGroup shop"],
    },
    expect: [
      "unknown apache2.conf:2:1-13 TrafficShape is no directive of Apache's own, and whether Apache starts with it depends on modules and conditions that are not known; name the module that it is of in LoadModule, or remove it.",
    ],
  },
  {
    name: "asks about what stands in a condition that nothing decides",
    files: {
      "apache2.conf": ["Listen 80", "<IfDefine SSL>", "  Listen https", "</IfDefine>"],
    },
    expect: [
      "unknown apache2.conf:3:10-15 Listen is https, which has no port, and whether Apache starts with it depends on modules and conditions that are not known; write one behind it, such as 80.",
    ],
  },
  {
    name: "asks for the main file of a piece",
    files: {
      "etc/apache2/sites-enabled/www.conf": ["<VirtualHost *:80>", "  ServerName www.example.org", "</VirtualHost>"],
    },
    expect: [
      "unknown etc/apache2/sites-enabled/www.conf:1:1-19 The main file that includes this piece is not in the checkout, so whether Apache loads it is not known; add its apache2.conf or httpd.conf.",
    ],
  },
  {
    name: "asks once for the main files of several pieces",
    files: {
      "a/apache2/www.conf": ["<VirtualHost *:80>", "  ServerName www.example.org", "</VirtualHost>"],
      "b/apache2/shop.conf": ["<VirtualHost *:80>", "  ServerName shop.example.org", "</VirtualHost>"],
    },
    expect: [
      "unknown a/apache2/www.conf:1:1-19 The main files that include these 2 pieces are not in the checkout, so whether Apache loads them is not known; add their apache2.conf or httpd.conf.",
    ],
  },
]);
