import rule from "../../../rules/haproxy/logs-somewhere.ts";
import { cases } from "../../cases.ts";

cases("haproxy/logs-somewhere", rule, [
  {
    name: "fails a target that no section uses",
    files: {"haproxy.cfg":["global","  log 127.0.0.1 local0","defaults","  mode http","frontend www","  bind :80","frontend intranet","  bind :8080"]},
    expect: ["fail haproxy.cfg:2:3-23 2 sections (www and intranet) log nothing: global names log 127.0.0.1 local0 and no log global line uses it; write log global, best in defaults."],
  },
  {
    name: "fails log global without a target",
    files: {"haproxy.cfg":["defaults","  mode http","  log global","frontend www","  bind :80"]},
    expect: ["fail haproxy.cfg:3:3-13 frontend www has log global, and global names no log address, so nothing is logged; write log /dev/log local0 in global."],
  },
  {
    name: "fails a configuration with neither",
    files: {"haproxy.cfg":["defaults","  mode http","frontend www","  bind :80"]},
    expect: ["fail haproxy.cfg:3:1-13 frontend www has no log line and global names no address, so nothing is logged; write log /dev/log local0 in global and log global in defaults."],
  },
  {
    name: "passes both lines",
    files: {"haproxy.cfg":["global","  log /dev/log local0","defaults","  mode http","  log global","frontend www","  bind :80"]},
    expect: ["pass haproxy.cfg:5:3-13 frontend:www/log"],
  },
  {
    name: "passes an address of its own",
    files: {"haproxy.cfg":["defaults","  mode http","frontend www","  bind :80","  log 10.0.0.5:514 local0"]},
    expect: ["pass haproxy.cfg:5:3-26 frontend:www/log"],
  },
  {
    name: "passes a section that is told not to log",
    files: {"haproxy.cfg":["defaults","  mode http","  log global","listen stats","  bind :8404","  no log","  stats enable"]},
    expect: ["pass haproxy.cfg:6:3-9 listen:stats/log"],
  },
  {
    name: "does not know what another file logs to",
    files: {"conf.d/www.cfg":["frontend www","  bind :80"]},
    expect: ["unknown conf.d/www.cfg:1:1-13 No global or defaults section is in sight; the file that holds them would settle what is inherited."],
  },
  {
    name: "does not know a target that a template makes",
    files: {"haproxy.cfg.j2":["global","  {{ log }}","defaults","  mode http","  log global","frontend www","  bind :80"]},
    expect: ["unknown haproxy.cfg.j2:5:3-13 A template fills this in; the file it makes would settle it."],
  },
]);
