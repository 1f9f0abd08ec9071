import rule from "../../../rules/buildout/allow-hosts.ts";
import { cases } from "../../cases.ts";

cases("buildout/allow-hosts", rule, [
  {
    name: "fails the name that the option is often given",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allowed-hosts = pypi.org"] },
    expect: [
      "fail buildout.cfg:3:1-14 buildout.cfg sets allowed-hosts, which buildout does not know, so any host is allowed; the option is called allow-hosts. => allow-hosts",
    ],
  },
  {
    name: "passes a root that names its hosts",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    pypi.org", "    files.pythonhosted.org"] },
    expect: ["pass buildout.cfg:4:5-5:27 buildout:buildout.cfg"],
  },
  {
    name: "passes PyPI, whose pages link to its own files",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
  {
    name: "passes an index and pages of links that the root names",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://eggs.example.org/simple",
        "find-links = https://dist.plone.org/thirdparty",
      ],
    },
    expect: ["pass buildout.cfg:3:9-40 buildout:buildout.cfg"],
  },
  {
    name: "passes the right name beside the wrong one",
    files: {
      "buildout.cfg": ["[buildout]", "parts =", "allow-hosts = pypi.org", "allowed-hosts = files.pythonhosted.org"],
    },
    expect: ["pass buildout.cfg:3:15-23 buildout:buildout.cfg"],
  },
  {
    name: "cannot tell when a layer of unknown content may name an index",
    files: { "buildout.cfg": ["[buildout]", "extends = https://cfg.example.org/base.cfg", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/base.cfg to have it read.",
    ],
  },
  {
    name: "says nothing of a build that fetches nothing",
    files: { "buildout.cfg": ["[buildout]", "parts =", "offline = true", "allowed-hosts = pypi.org"] },
    expect: [],
  },
]);
