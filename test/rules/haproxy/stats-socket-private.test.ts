import rule from "../../../rules/haproxy/stats-socket-private.ts";
import { cases } from "../../cases.ts";

cases("haproxy/stats-socket-private", rule, [
  {
    name: "fails a socket on all interfaces",
    files: { "haproxy.cfg": ["global", "  stats socket ipv4@0.0.0.0:9999 level admin"] },
    expect: [
      "fail haproxy.cfg:2:16-33 A stats socket listens on ipv4@0.0.0.0:9999, so everybody who gets there controls HAProxy's servers; use a socket file such as /run/haproxy.sock.",
    ],
  },
  {
    name: "fails a socket file that everybody may write to",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy/admin.sock mode 666 level admin"] },
    expect: [
      "fail haproxy.cfg:2:45-48 The stats socket /run/haproxy/admin.sock has mode 666, so every account of the host controls HAProxy's servers; write mode 660 and a group. => 660",
    ],
  },
  {
    name: "passes a socket file for a group",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy/admin.sock mode 660 level admin"] },
    expect: ["pass haproxy.cfg:2:45-48 global/stats-socket:/run/haproxy/admin.sock"],
  },
  {
    name: "passes a socket file without a mode",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy/admin.sock level admin"] },
    expect: ["pass haproxy.cfg:2:3-51 global/stats-socket:/run/haproxy/admin.sock"],
  },
  {
    name: "passes a socket on the host itself",
    files: { "haproxy.cfg": ["global", "  stats socket ipv4@127.0.0.1:9999 level admin"] },
    expect: ["pass haproxy.cfg:2:3-47 global/stats-socket:ipv4@127.0.0.1:9999"],
  },
  {
    name: "does not know who reaches a name",
    files: { "haproxy.cfg": ["global", "  stats socket balancer.local:9999 level admin"] },
    expect: [
      "unknown haproxy.cfg:2:16-35 A stats socket listens on balancer.local:9999; who gets there controls HAProxy's servers, and whether other hosts do is not known; use a socket file such as /run/haproxy.sock.",
    ],
  },
  {
    name: "passes a relative path that has an owner",
    files: { "haproxy.cfg": ["global", "  stats socket var/haproxy.sock mode 600 level admin"] },
    expect: ["pass haproxy.cfg:2:38-41 global/stats-socket:var/haproxy.sock"],
  },
  {
    name: "fails one of all that is open",
    files: {
      "haproxy.cfg": [
        "global",
        "  stats socket /run/haproxy/admin.sock mode 600 level admin",
        "  stats socket /run/haproxy/deploy.sock mode 777 level admin",
      ],
    },
    expect: [
      "pass haproxy.cfg:2:45-48 global/stats-socket:/run/haproxy/admin.sock",
      "fail haproxy.cfg:3:46-49 The stats socket /run/haproxy/deploy.sock has mode 777, so every account of the host controls HAProxy's servers; write mode 660 and a group. => 660",
    ],
  },
  {
    name: "leaves a file alone that only shows figures",
    files: { "haproxy.cfg": ["global", "  stats socket /run/haproxy/figures.sock mode 666"] },
    expect: [],
  },
  {
    name: "fails figures for everybody",
    files: { "haproxy.cfg": ["global", "  stats socket :9999 level user"] },
    expect: [
      "fail haproxy.cfg:2:16-21 A stats socket listens on :9999, so everybody who gets there sees HAProxy's servers; use a socket file such as /run/haproxy.sock.",
    ],
  },
  {
    name: "does not know a mode that a template fills in",
    files: { "haproxy.cfg.j2": ["global", "  stats socket /run/haproxy/admin.sock mode {{ mode }} level admin"] },
    expect: ["unknown haproxy.cfg.j2:2:45-55 A template fills this in; the file it makes would settle it."],
  },
]);
