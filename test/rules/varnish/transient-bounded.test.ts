import rule from "../../../rules/varnish/transient-bounded.ts";
import { cases } from "../../cases.ts";

cases("varnish/transient-bounded", rule, [
  {
    name: "fails a storage with a size beside a transient one without",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -s malloc,2G"],
    },
    expect: [
      "fail varnish.service:2:11-29 varnish.service sets no bound for what is passed or lives for seconds; add -s Transient=malloc,256M, or more where downloads pass.",
    ],
  },
  {
    name: "fails a part once that two buildouts extend",
    files: {
      "base.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = plone.recipe.varnish",
        "daemon = /usr/sbin/varnishd",
        "cache-size = 256M",
      ],
      "web1-production.cfg": ["[buildout]", "extends = base.cfg"],
      "web2-production.cfg": ["[buildout]", "extends = base.cfg"],
    },
    expect: [
      "fail base.cfg:5:10-28 2 Varnishes (part varnish) set no bound for what is passed or lives for seconds; add -s Transient=malloc,256M, or more where downloads pass.",
    ],
  },
  {
    name: "passes both with a size",
    files: {
      "varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -b :8080 -s malloc,2G -s Transient=malloc,256M",
      ],
    },
    expect: ["pass varnish.service:2:58-79 unit:varnish.service/varnishd/transient"],
  },
]);
