import rule from "../../../rules/varnish/cli-private.ts";
import { cases } from "../../cases.ts";

cases("varnish/cli-private", rule, [
  {
    name: "fails a command line on all interfaces",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -T :6082 -S /etc/varnish/secret"],
    },
    expect: [
      "fail varnish.service:2:45-50 varnish.service offers its command line on :6082, and its secret travels unencrypted; write -T localhost:6082.",
    ],
  },
  {
    name: "passes one on the own host, with a secret",
    files: {
      "varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -b :8080 -T localhost:6082 -S /etc/varnish/secret",
      ],
    },
    expect: ["pass varnish.service:2:45-59 unit:varnish.service/varnishd/cli"],
  },
  {
    name: "fails one that asks for no secret",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -T localhost:6082 -S none"],
    },
    expect: [
      "fail varnish.service:2:63-67 varnish.service has -S none, so whoever reaches its command line takes over every visitor's requests; write -S /etc/varnish/secret.",
    ],
  },
  {
    name: "fails one on all interfaces that asks for none",
    files: {
      "supervisord.conf": ["[program:varnish]", "command = /usr/sbin/varnishd -F -b :8080 -T 0.0.0.0:6082 -S none"],
    },
    expect: [
      "fail supervisord.conf:2:45-57 program varnish offers its command line on 0.0.0.0:6082 and asks for no secret; write -T localhost:6082 -S /etc/varnish/secret.",
    ],
  },
  {
    name: "passes varnishd's own, and none at all",
    files: {
      "cache.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -T none -S none"],
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080"],
    },
    expect: [
      "pass cache.service:2:45-49 unit:cache.service/varnishd/cli",
      "pass varnish.service:2:11-29 unit:varnish.service/varnishd/cli",
    ],
  },
]);
