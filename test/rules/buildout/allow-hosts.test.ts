import rule from "../../../rules/buildout/allow-hosts.ts";
import { cases } from "../../cases.ts";

cases("buildout/allow-hosts", rule, [
  {
    name: "fails a root that names no hosts",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: [
      "fail buildout.cfg:1:1-11 buildout.cfg does not set allow-hosts, and a build follows links to any host; list those it needs, one a line: pypi.org, files.pythonhosted.org.",
    ],
  },
  {
    name: "names the hosts that the root fetches from",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://pypi.python.org/simple",
        "find-links = https://dist.plone.org/thirdparty https://dist.plone.org/release/4.3.20",
      ],
    },
    expect: [
      "fail buildout.cfg:1:1-11 buildout.cfg does not set allow-hosts, and a build follows links to any host; list those it needs, one a line: pypi.python.org, files.pythonhosted.org, dist.plone.org.",
    ],
  },
  {
    name: "names the first of many hosts",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "find-links = https://a.example.org https://b.example.org https://c.example.org https://d.example.org",
      ],
    },
    expect: [
      "fail buildout.cfg:1:1-11 buildout.cfg does not set allow-hosts, and a build follows links to any host; list those it needs, one a line: pypi.org, files.pythonhosted.org, a.example.org, b.example.org and 2 more.",
    ],
  },
  {
    name: "passes a root that names them",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    pypi.org", "    files.pythonhosted.org"] },
    expect: ["pass buildout.cfg:4:5-5:27 buildout:buildout.cfg"],
  },
  {
    name: "fails what only adds to the default",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts += pypi.org"] },
    expect: [
      "fail buildout.cfg:3:16-16 allow-hosts has the line *, which lets a build fetch from any host; name the hosts it needs.",
    ],
  },
  {
    name: "fails a whole top-level domain",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    *.org"] },
    expect: [
      "fail buildout.cfg:4:5-10 allow-hosts has the line *.org, which covers a whole top-level domain; name the hosts it needs.",
    ],
  },
  {
    name: "fails the name that the option is often given",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allowed-hosts = pypi.org"] },
    expect: [
      "fail buildout.cfg:3:1-14 buildout.cfg sets allowed-hosts, which buildout does not know, so any host is allowed; the option is called allow-hosts. => allow-hosts",
    ],
  },
  {
    name: "does not judge a build that fetches nothing",
    files: { "buildout.cfg": ["[buildout]", "parts =", "install-from-cache = true"] },
    expect: [],
  },
  {
    name: "fails a command line that allows every host",
    files: {
      "production.cfg": ["[buildout]", "parts =", "allow-hosts = pypi.org"],
      Makefile: ["build:", "\tbin/buildout -c production.cfg buildout:allow-hosts='*'"],
    },
    expect: [
      "fail Makefile:2:55-56 allow-hosts has the line *, which lets a build fetch from any host; name the hosts it needs.",
    ],
  },
  {
    name: "passes a command line that allows one host",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      Makefile: ["build:", "\tbin/buildout -c production.cfg buildout:allow-hosts=pypi.example.com"],
    },
    expect: ["pass Makefile:2:54-70 buildout:production.cfg"],
  },
  {
    name: "fails another spelling of every host",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    pypi.org", "    *.*"] },
    expect: [
      "fail buildout.cfg:5:5-8 allow-hosts has the line *.*, which lets a build fetch from any host; name the hosts it needs.",
    ],
  },
  {
    name: "fails a mark in front of the star that stands for every host",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts = ?*"] },
    expect: [
      "fail buildout.cfg:3:15-17 allow-hosts has the line ?*, which lets a build fetch from any host; name the hosts it needs.",
    ],
  },
  {
    name: "fails a letter between stars, which is in most names",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts = *o*"] },
    expect: [
      "fail buildout.cfg:3:15-18 allow-hosts has the line *o*, which also matches hosts that anybody may register; name the hosts it needs.",
    ],
  },
  {
    name: "passes the hosts of one domain, and those of a network",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    *.plone.org", "    10.0.0.*"] },
    expect: ["pass buildout.cfg:4:5-5:13 buildout:buildout.cfg"],
  },
  {
    name: "does not know who answers for an index over plain http",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = http://pypi.example.com/simple",
        "allow-hosts = pypi.example.com",
      ],
    },
    expect: [
      "unknown buildout.cfg:3:9-39 The index is read over plain http, where anybody on the way may answer for pypi.example.com; an https address would settle it.",
    ],
  },
  {
    name: "passes an index over https",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://pypi.example.com/simple",
        "allow-hosts = pypi.example.com",
      ],
    },
    expect: ["pass buildout.cfg:4:15-31 buildout:buildout.cfg"],
  },
  {
    name: "passes an index of the house over http",
    files: {
      "buildout.cfg": ["[buildout]", "parts =", "index = http://devpi:3141/root/pypi", "allow-hosts = devpi:3141"],
    },
    expect: ["pass buildout.cfg:4:15-25 buildout:buildout.cfg"],
  },
]);
