import rule from "../../../rules/buildout/downloads-with-checksum.ts";
import { cases } from "../../cases.ts";

cases("buildout/downloads-with-checksum", rule, [
  {
    name: "fails an archive without a checksum",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = solr",
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
      ],
    },
    expect: [
      "fail buildout.cfg:5:7-73 A build of buildout.cfg downloads https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz without a checksum (archives without one: 1), so a replaced file is not noticed; add its md5sum.",
    ],
  },
  {
    name: "passes an archive with its checksum",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = solr",
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
        "md5sum = c9b3b3b3f8b0d2f3a1e0f3b0a2b1c0d9",
      ],
    },
    expect: ["pass buildout.cfg:5:7-73 buildout:buildout.cfg"],
  },
  {
    name: "passes what production downloads where only staging stops",
    files: {
      "production.cfg": ["[buildout]", "extends = solr.cfg", "parts = solr", "[zope1]", "http-address = 8081"],
      "staging.cfg": ["[buildout]", "extends = solr.cfg", "parts = solr"],
      "solr.cfg": [
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
        "md5sum = c9b3b3b3f8b0d2f3a1e0f3b0a2b1c0d9",
        "updates = ${zope1:http-address}",
      ],
    },
    expect: ["pass solr.cfg:3:7-73 buildout:production.cfg"],
  },
  {
    name: "counts an archive once that two parts take from one place",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish-build varnish",
        "[varnish-build]",
        "recipe = zc.recipe.cmmi",
        "url = ${varnish:download-url}",
        "[varnish]",
        "recipe = plone.recipe.varnish",
        "download-url = https://varnish-cache.org/downloads/varnish-7.4.2.tgz",
      ],
    },
    expect: [
      "fail buildout.cfg:8:16-69 A build of buildout.cfg downloads https://varnish-cache.org/downloads/varnish-7.4.2.tgz without a checksum (archives without one: 1), so a replaced file is not noticed; add its md5sum.",
    ],
  },
  {
    name: "counts the archives of a root",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = solr varnish",
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
        "[varnish]",
        "recipe = zc.recipe.cmmi",
        "url = https://varnish-cache.org/_downloads/varnish-7.4.2.tgz",
      ],
    },
    expect: [
      "fail buildout.cfg:5:7-73 A build of buildout.cfg downloads https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz without a checksum (archives without one: 2), so a replaced file is not noticed; add its md5sum.",
    ],
  },
  {
    name: "fails an empty checksum",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = zc.recipe.cmmi",
        "url = https://varnish-cache.org/_downloads/varnish-7.4.2.tgz",
        "md5sum =",
      ],
    },
    expect: [
      "fail buildout.cfg:5:7-61 A build of buildout.cfg downloads https://varnish-cache.org/_downloads/varnish-7.4.2.tgz without a checksum (archives without one: 1), so a replaced file is not noticed; add its md5sum.",
    ],
  },
  {
    name: "leaves plain http to the rule about encryption",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = zc.recipe.cmmi",
        "url = http://varnish-cache.org/_downloads/varnish-7.4.2.tgz",
      ],
    },
    expect: [],
  },
  { name: "says nothing of a root without archives", files: { "buildout.cfg": ["[buildout]", "parts ="] }, expect: [] },
  {
    name: "counts once an address that one option takes from another",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = zc.recipe.cmmi",
        "url = ${:download-url}",
        "download-url = https://varnish-cache.org/_downloads/varnish-7.4.2.tgz",
      ],
    },
    expect: [
      "fail buildout.cfg:6:16-70 A build of buildout.cfg downloads https://varnish-cache.org/_downloads/varnish-7.4.2.tgz without a checksum (archives without one: 1), so a replaced file is not noticed; add its md5sum.",
    ],
  },
]);
