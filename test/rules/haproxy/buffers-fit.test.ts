import rule from "../../../rules/haproxy/buffers-fit.ts";
import { cases } from "../../cases.ts";

cases("haproxy/buffers-fit", rule, [
  {
    name: "fails buffers that no host has the memory for",
    files: { "haproxy.cfg": ["global", "  maxconn 300000", "  tune.bufsize 50000000"] },
    expect: [
      "fail haproxy.cfg:3:16-24 300000 connections with two buffers of 50000000 bytes each take up to 27940 GB, more than hosts have, so HAProxy is killed when it is busy; write tune.bufsize 16384 or a smaller maxconn.",
    ],
  },
  {
    name: "passes larger buffers for a few thousand connections",
    files: { "haproxy.cfg": ["global", "  maxconn 20000", "  tune.bufsize 32768"] },
    expect: ["pass haproxy.cfg:3:16-21 global/buffers"],
  },
  {
    name: "fails a header's size for very many",
    files: { "haproxy.cfg": ["global", "  maxconn 1000000", "  tune.bufsize 262144"] },
    expect: [
      "fail haproxy.cfg:3:16-22 1000000 connections with two buffers of 262144 bytes each take up to 488 GB, more than hosts have, so HAProxy is killed when it is busy; write tune.bufsize 16384 or a smaller maxconn.",
    ],
  },
  {
    name: "leaves HAProxy's own size alone",
    files: { "haproxy.cfg": ["global", "  maxconn 300000"] },
    expect: [],
  },
  {
    name: "does not know a number that a template fills in",
    files: { "haproxy.cfg.j2": ["global", "  maxconn {{ maxconn }}", "  tune.bufsize 50000000"] },
    expect: ["unknown haproxy.cfg.j2:3:16-24 A template fills this in; the file it makes would settle it."],
  },
]);
