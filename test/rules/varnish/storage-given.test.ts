import rule from "../../../rules/varnish/storage-given.ts";
import { cases } from "../../cases.ts";

cases("varnish/storage-given", rule, [
  {
    name: "fails a command without a storage",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl"],
    },
    expect: [
      "fail varnish.service:2:11-29 varnish.service has no -s, so Varnish keeps 100 MB and throws out the rest; write what the site needs, as in -s malloc,2G.",
    ],
  },
  {
    name: "passes one with it",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl -s malloc,2G"],
    },
    expect: ["pass varnish.service:2:64-73 unit:varnish.service/varnishd/storages"],
  },
  {
    name: "leaves the image alone, which keeps 100 MB unless it is told more",
    files: {
      "default.vcl": ["vcl 4.1;", 'backend shop { .host = "web"; }'],
      "compose.yaml": ["services:", "  cache:", "    image: varnish:7.5"],
    },
    expect: [],
  },
  {
    name: "passes what the variables of a package say",
    files: {
      "etc/varnish/default.vcl": ["vcl 4.0;", 'backend shop { .host = "10.0.0.9"; }'],
      "etc/varnish/varnish.params": ["VARNISH_LISTEN_PORT=80", 'VARNISH_STORAGE="malloc,1G"'],
    },
    expect: ["pass etc/varnish/varnish.params:2:17-28 params:etc/varnish/varnish.params/varnishd/storages"],
  },
  {
    name: "fails one that bounds what is passed and no more",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -s Transient=malloc,256M"],
    },
    expect: [
      "fail varnish.service:2:11-29 varnish.service has no -s, so Varnish keeps 100 MB and throws out the rest; write what the site needs, as in -s malloc,2G.",
    ],
  },
]);
