import rule from "../../../rules/logrotate/criteria-agree.ts";
import { cases } from "../../cases.ts";

cases("logrotate/criteria-agree", rule, [
  {
    name: "fails a size behind an interval",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    weekly", "    size 200M", "    rotate 8", "}"] },
    expect: [
      "fail logrotate.conf:3:5-14 The block of /srv/api/log/*.log says weekly and then size 200M, which wins: no log is rotated before it has 200M, however old; drop weekly, or write maxsize 200M to have both.",
    ],
  },
  {
    name: "fails an interval behind a size",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    size 64k", "    monthly", "    rotate 8", "}"] },
    expect: [
      "fail logrotate.conf:3:5-12 The block of /srv/api/log/*.log says size 64k and then monthly, which wins: its logs are rotated monthly, however large; write maxsize 64k to have both.",
    ],
  },
  {
    name: "leaves alone the blocks that packages ship for logs of a few lines",
    files: {
      "logrotate.d/yum": ["/var/log/yum.log {", "    size 30k", "    yearly", "}"],
      "logrotate.d/api": ["/srv/api/log/*.log {", "    daily", "}"],
    },
    expect: ["pass logrotate.d/api:2:5-10 log:/srv/api/log/*.log"],
  },
  {
    name: "passes a size against the interval of all, and maxsize beside an interval",
    files: {
      "logrotate.conf": [
        "weekly",
        "/srv/api/log/*.log {",
        "    size 200M",
        "}",
        "/srv/shop/log/*.log {",
        "    daily",
        "    maxsize 200M",
        "}",
      ],
    },
    expect: [
      "pass logrotate.conf:3:10-14 log:/srv/api/log/*.log",
      "pass logrotate.conf:6:5-10 log:/srv/shop/log/*.log",
    ],
  },
  {
    name: "fails minsize and maxsize without an interval",
    files: {
      "logrotate.conf": [
        "rotate 6",
        "/srv/api/log/*.log {",
        "    minsize 20M",
        "}",
        "/srv/shop/log/*.log {",
        "    maxsize 1500000",
        "}",
      ],
    },
    expect: [
      "fail logrotate.conf:3:13-16 The block of /srv/api/log/*.log has minsize 20M and no interval, beside which alone it counts: a log is rotated at logrotate's own 1 MiB; add daily or weekly.",
      "fail logrotate.conf:6:13-20 The block of /srv/shop/log/*.log has maxsize 1500000 and no interval, beside which alone it counts: a log is rotated at logrotate's own 1 MiB; add daily or weekly.",
    ],
  },
  {
    name: "leaves minsize open where the main file may have an interval",
    files: { "logrotate.d/api": ["/srv/api/log/*.log {", "    minsize 20M", "}"] },
    expect: [
      "unknown logrotate.d/api:2:13-16 The block of /srv/api/log/*.log has minsize 20M and no interval, beside which alone it counts; the main file may set one, and adding it to the checkout settles it.",
    ],
  },
  {
    name: "fails hourly where logrotate is started daily",
    files: {
      "etc/logrotate.conf": ["rotate 48", "include /etc/logrotate.d"],
      "etc/logrotate.d/api": ["/srv/api/log/*.log {", "    hourly", "    maxsize 1G", "}"],
      "etc/cron.daily/logrotate": ["#!/bin/sh", "/usr/sbin/logrotate /etc/logrotate.conf"],
    },
    expect: [
      "fail etc/logrotate.d/api:2:5-11 The block of /srv/api/log/*.log is to be rotated hourly, and logrotate runs daily only; run it hourly, or write daily with maxsize.",
    ],
  },
  {
    name: "passes hourly beside an hourly job, and an hourly timer",
    files: {
      "a/logrotate.conf": ["/srv/api/log/*.log {", "    hourly", "    rotate 48", "}"],
      "a/cron.hourly/logrotate": ["#!/bin/sh", "/usr/sbin/logrotate /etc/logrotate.conf"],
      "b/logrotate.conf": ["/srv/shop/log/*.log {", "    hourly", "    rotate 48", "}"],
      "b/systemd/system/logrotate.timer": ["[Timer]", "OnCalendar=hourly", "Persistent=true"],
    },
    expect: [
      "pass a/logrotate.conf:2:5-11 log:/srv/api/log/*.log",
      "pass b/logrotate.conf:2:5-11 log:/srv/shop/log/*.log",
    ],
  },
  {
    name: "passes hourly beside what runs each hour besides a daily job",
    files: {
      "a/logrotate.conf": ["/srv/api/log/*.log {", "    hourly", "    rotate 48", "}"],
      "a/cron.daily/logrotate": ["#!/bin/sh", "/usr/sbin/logrotate /etc/logrotate.conf"],
      "a/cron.d/logrotate": ["MAILTO=root", "17 * * * * root /usr/sbin/logrotate /etc/logrotate.conf"],
      "b/logrotate.conf": ["/srv/shop/log/*.log {", "    hourly", "    rotate 48", "}"],
      "b/cron.daily/logrotate": ["#!/bin/sh", "/usr/sbin/logrotate /etc/logrotate.conf"],
      "b/systemd/system/logrotate.timer.d/often.conf": ["[Timer]", "OnCalendar=", "OnCalendar=*-*-* *:00:00"],
    },
    expect: [
      "pass a/logrotate.conf:2:5-11 log:/srv/api/log/*.log",
      "pass b/logrotate.conf:2:5-11 log:/srv/shop/log/*.log",
    ],
  },
  {
    name: "fails hourly beside a table of cron that runs once a day",
    files: {
      "logrotate.conf": ["/srv/api/log/*.log {", "    hourly", "    maxsize 1G", "    rotate 48", "}"],
      "cron.daily/logrotate": ["#!/bin/sh", "/usr/sbin/logrotate /etc/logrotate.conf"],
      "cron.d/logrotate": ["17 3 * * * root /usr/sbin/logrotate /etc/logrotate.conf"],
    },
    expect: [
      "fail logrotate.conf:2:5-11 The block of /srv/api/log/*.log is to be rotated hourly, and logrotate runs daily only; run it hourly, or write daily with maxsize.",
    ],
  },
  {
    name: "asks how often logrotate runs",
    files: { "logrotate.conf": ["/srv/api/log/*.log {", "    hourly", "    rotate 48", "}"] },
    expect: [
      "unknown logrotate.conf:2:5-11 The block of /srv/api/log/*.log is to be rotated hourly, and distributions run logrotate once a day; the timer or cron job of the host settles it (cron.hourly/logrotate beside logrotate.conf).",
    ],
  },
]);
