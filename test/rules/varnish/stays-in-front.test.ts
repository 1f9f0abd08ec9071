import rule from "../../../rules/varnish/stays-in-front.ts";
import { cases } from "../../cases.ts";

cases("varnish/stays-in-front", rule, [
  {
    name: "fails a simple service that goes into the background",
    files: {
      "varnish.service": ["[Service]", "Type=simple", "ExecStart=/usr/sbin/varnishd -b :8080"],
    },
    expect: [
      "fail varnish.service:3:11-29 varnish.service is of Type=simple and starts varnishd without -F, so systemd takes it for ended and kills it; add -F.",
    ],
  },
  {
    name: "passes it with -F",
    files: {
      "varnish.service": ["[Service]", "Type=simple", "ExecStart=/usr/sbin/varnishd -F -b :8080"],
    },
    expect: ["pass varnish.service:3:30-32 unit:varnish.service/varnishd/front"],
  },
  {
    name: "fails a forking service that stays in front",
    files: {
      "varnish.service": ["[Service]", "Type=forking", "ExecStart=/usr/sbin/varnishd -F -b :8080"],
    },
    expect: [
      "fail varnish.service:2:6-13 varnish.service is of Type=forking and starts varnishd with -F, so systemd gives up after 90 s; write Type=simple.",
    ],
  },
  {
    name: "passes a forking service that goes into the background",
    files: {
      "varnish.service": ["[Service]", "Type=forking", "ExecStart=/usr/sbin/varnishd -P /run/varnish.pid -b :8080"],
    },
    expect: ["pass varnish.service:3:11-29 unit:varnish.service/varnishd/front"],
  },
]);
