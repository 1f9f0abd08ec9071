import rule from "../../../rules/buildout/allow-hosts-effective.ts";
import { cases } from "../../cases.ts";

cases("buildout/allow-hosts-effective", rule, [
  {
    name: "fails several hosts on one line",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts = pypi.org files.pythonhosted.org"] },
    expect: [
      "fail buildout.cfg:3:15-46 allow-hosts has several hosts on one line, which match no host at all: pypi.org files.pythonhosted.org; put each on a line of its own.",
    ],
  },
  {
    name: "passes one host a line",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    pypi.org", "    files.pythonhosted.org"] },
    expect: ["pass buildout.cfg:4:5-5:27 buildout:buildout.cfg"],
  },
  {
    name: "fails a list from the days of the old PyPI",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    *.python.org", "    *.plone.org"] },
    expect: [
      "fail buildout.cfg:4:5-5:16 allow-hosts blocks pypi.org, files.pythonhosted.org, which the build fetches from; add a line for each.",
    ],
  },
  {
    name: "fails an address in the place of a host",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-hosts =", "    https://pypi.org"] },
    expect: [
      "fail buildout.cfg:4:5-21 allow-hosts has https://pypi.org, but only hosts are compared, so it matches nothing; write the host without scheme and path.",
    ],
  },
  {
    name: "fails an index of one's own whose port is not allowed",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://eggs.example.org:8443/simple",
        "allow-hosts = eggs.example.org",
      ],
    },
    expect: [
      "fail buildout.cfg:4:15-31 allow-hosts blocks eggs.example.org:8443, which the build fetches from; add a line for each.",
    ],
  },
  {
    name: "passes an index of one's own, port included",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://eggs.example.org:8443/simple",
        "allow-hosts = eggs.example.org*",
      ],
    },
    expect: ["pass buildout.cfg:4:15-32 buildout:buildout.cfg"],
  },
  {
    name: "fails a host behind a user, whom buildout compares as well and nobody else should see",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://ci:s3cr3t@eggs.example.org/simple",
        "allow-hosts = eggs.example.org",
      ],
    },
    expect: [
      "fail buildout.cfg:4:15-31 allow-hosts blocks ***@eggs.example.org, which the build fetches from; add a line for each.",
    ],
  },
  {
    name: "passes a host behind a user that a line lets through",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = https://ci:s3cr3t@eggs.example.org/simple",
        "allow-hosts = *@eggs.example.org",
      ],
    },
    expect: ["pass buildout.cfg:4:15-33 buildout:buildout.cfg"],
  },
  {
    name: "asks for the hosts of find-links",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "find-links = https://dist.plone.org/thirdparty/",
        "allow-hosts =",
        "    pypi.org",
        "    files.pythonhosted.org",
      ],
    },
    expect: [
      "fail buildout.cfg:5:5-6:27 allow-hosts blocks dist.plone.org, which the build fetches from; add a line for each.",
    ],
  },
  {
    name: "does not judge a root without allow-hosts",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: [],
  },
  {
    name: "does not know the host of an index that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts =", "index = {{ index }}", "allow-hosts = eggs.example.org"] },
    expect: ["unknown buildout.cfg:4:15-31 What {{ index }} is filled in with is not known here."],
  },
  {
    name: "does not know where links of a layer lead that was not read",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://example.org/base.cfg",
        "parts =",
        "index = https://pypi.org/simple",
        "allow-hosts =",
        "    pypi.org",
        "    files.pythonhosted.org",
        "",
      ],
    },
    expect: [
      "unknown buildout.cfg:6:5-8:1 https://example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/example.org/base.cfg to have it read.",
    ],
  },
]);
