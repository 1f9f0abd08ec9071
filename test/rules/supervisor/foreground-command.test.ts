import rule from "../../../rules/supervisor/foreground-command.ts";
import { cases } from "../../cases.ts";

cases("supervisor/foreground-command", rule, [
  {
    name: "fails a Zope that is started into the background",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 start"] },
    expect: [
      "fail s.conf:3:23-28 Program instance1 goes into the background by start, where supervisord cannot watch it; write console.",
    ],
  },
  {
    name: "passes a Zope on the console",
    files: { "s.conf": ["[supervisord]", "[program:instance1]", "command=bin/instance1 console"] },
    expect: ["pass s.conf:3:23-30 program:instance1"],
  },
  {
    name: "fails a varnishd without -F",
    files: {
      "s.conf": ["[supervisord]", "[program:cache]", "command=/usr/sbin/varnishd -a :80 -f /etc/varnish/default.vcl"],
    },
    expect: [
      "fail s.conf:3:9-27 Program cache goes into the background by /usr/sbin/varnishd, where supervisord cannot watch it; write varnishd -F.",
    ],
  },
  {
    name: "passes a varnishd with -F",
    files: { "s.conf": ["[supervisord]", "[program:cache]", "command=varnishd -F -a :80 -f /etc/varnish/default.vcl"] },
    expect: ["pass s.conf:3:18-20 program:cache"],
  },
  {
    name: "fails an haproxy with -D",
    files: { "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -D -f /etc/haproxy/haproxy.cfg"] },
    expect: [
      "fail s.conf:3:17-19 Program lb goes into the background by -D, where supervisord cannot watch it; write -db.",
    ],
  },
  {
    name: "passes an haproxy with -db",
    files: { "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -db -f /etc/haproxy/haproxy.cfg"] },
    expect: ["pass s.conf:3:17-20 program:lb"],
  },
  {
    name: "does not know an nginx whose own file may tell",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=nginx"] },
    expect: [
      "unknown s.conf:3:9-14 Program web stays in the foreground only if the daemon line of nginx.conf says so; audit that file as well, or say it in the command.",
    ],
  },
  {
    name: "passes an nginx that is told so",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=nginx -g 'daemon off;'"] },
    expect: ["pass s.conf:3:18-31 program:web"],
  },
  {
    name: "fails a memcached with -d and passes one without",
    files: {
      "s.conf": [
        "[supervisord]",
        "[program:a]",
        "command=memcached -d -m 64",
        "[program:b]",
        "command=memcached -m 64",
      ],
    },
    expect: [
      "fail s.conf:3:19-21 Program a goes into the background by -d, where supervisord cannot watch it; write the command without it.",
      "pass s.conf:5:9-18 program:b",
    ],
  },
  {
    name: "leaves a daemon alone that pidproxy stands in for",
    files: { "s.conf": ["[supervisord]", "[program:web]", "command=pidproxy /run/httpd.pid httpd"] },
    expect: [],
  },
  {
    name: "fails an haproxy whose own file sends it into the background",
    files: {
      "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -f /etc/haproxy/haproxy.cfg"],
      "haproxy/haproxy.cfg": ["global", "    daemon", "", "defaults", "    mode http"],
    },
    expect: [
      "fail haproxy/haproxy.cfg:2:5-11 Program lb goes into the background by daemon, where supervisord cannot watch it; write haproxy -db.",
    ],
  },
  {
    name: "passes an haproxy whose own file has no daemon line",
    files: {
      "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -f /etc/haproxy/haproxy.cfg"],
      "haproxy/haproxy.cfg": ["global", "    maxconn 100", "", "defaults", "    mode http"],
    },
    expect: ["pass s.conf:3:9-16 program:lb"],
  },
  {
    name: "does not know an haproxy whose file is not there",
    files: { "s.conf": ["[supervisord]", "[program:lb]", "command=haproxy -f /etc/haproxy/haproxy.cfg"] },
    expect: [
      "unknown s.conf:3:9-16 Program lb stays in the foreground only if the daemon line of haproxy.cfg says so; audit that file as well, or say it in the command.",
    ],
  },
  {
    name: "passes the script of a ZEO part, which knows supervisord",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeoserver", "[zeoserver]", "recipe = plone.recipe.zeoserver"],
      "s.conf": ["[supervisord]", "[program:zeo]", "command=/srv/plone/bin/zeoserver"],
    },
    expect: ["pass s.conf:3:9-33 program:zeo"],
  },
  {
    name: "passes the script of a ZEO part that is started",
    files: {
      "buildout.cfg": ["[buildout]", "parts = zeoserver", "[zeoserver]", "recipe = plone.recipe.zeoserver"],
      "s.conf": ["[supervisord]", "[program:zeo]", "command=/srv/plone/bin/zeoserver start"],
    },
    expect: ["pass s.conf:3:9-33 program:zeo"],
  },
  {
    name: "fails the start of a script that no part makes",
    files: { "s.conf": ["[supervisord]", "[program:zeo]", "command=/srv/plone/bin/zeoserver start"] },
    expect: [
      "fail s.conf:3:34-39 Program zeo goes into the background by start, where supervisord cannot watch it; write fg.",
    ],
  },
]);
