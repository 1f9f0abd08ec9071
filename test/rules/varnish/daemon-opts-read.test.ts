import rule from "../../../rules/varnish/daemon-opts-read.ts";
import { cases } from "../../cases.ts";

cases("varnish/daemon-opts-read", rule, [
  {
    name: "fails options that the service does not take from their file",
    files: {
      "etc/systemd/system/varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -a :6081 -b :8080"],
      "etc/default/varnish": ['DAEMON_OPTS="-a :80 \\', '             -s malloc,4G"'],
    },
    expect: [
      "fail etc/default/varnish:1:17-20 varnish.service does not read DAEMON_OPTS, so its -a :80 counts for nothing; write it in an ExecStart= of varnish.service, and drop it here.",
    ],
  },
  {
    name: "passes those that it does",
    files: {
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "EnvironmentFile=-/etc/default/varnish",
        "ExecStart=/usr/sbin/varnishd -F -b :8080 $DAEMON_OPTS",
      ],
      "etc/default/varnish": ['DAEMON_OPTS="-a :80 -s malloc,4G"'],
    },
    expect: ["pass etc/default/varnish:1:13-34 DAEMON_OPTS:etc/default/varnish"],
  },
  {
    name: "passes those that say what the service says",
    files: {
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -a :80 -s malloc,4g -b :8080",
      ],
      "etc/default/varnish": ['DAEMON_OPTS="-a :80 -s malloc,4G"'],
    },
    expect: ["pass etc/default/varnish:1:13-34 DAEMON_OPTS:etc/default/varnish"],
  },
  {
    name: "asks for the service where it is not here",
    files: {
      "varnish.cfg": ["[buildout]", "parts ="],
      "etc/default/varnish": ['DAEMON_OPTS="-a :80 -s malloc,4G"'],
    },
    expect: [
      "unknown etc/default/varnish:1:13-34 Debian's unit of Varnish does not read DAEMON_OPTS; add what systemctl cat varnish prints on the host to see whether yours does.",
    ],
  },
]);
