import rule from "../../../rules/varnish/storage-bounded.ts";
import { cases } from "../../cases.ts";

cases("varnish/storage-bounded", rule, [
  {
    name: "fails a storage in memory without a size",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl -s malloc"],
    },
    expect: [
      "fail varnish.service:2:64-70 Storage s0 of varnish.service has no size, so Varnish grows until the kernel ends it; write a size, as in -s malloc,2G.",
    ],
  },
  {
    name: "passes one with a size",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl -s malloc,2G"],
    },
    expect: ["pass varnish.service:2:64-73 unit:varnish.service/varnishd/storage"],
  },
  {
    name: "passes varnishd's own 100 MB, a file, and a transient storage without a bound",
    files: {
      "varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl -s Transient=malloc",
      ],
      "cache.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -s file,/srv/varnish/storage,20G"],
    },
    expect: [
      "pass cache.service:2:45-74 unit:cache.service/varnishd/storage",
      "pass varnish.service:2:64-80 unit:varnish.service/varnishd/storage",
    ],
  },
  {
    name: "fails one under supervisor, with a name",
    files: {
      "supervisord.conf": [
        "[program:varnish]",
        "command = /opt/varnish/sbin/varnishd -F -f /srv/shop/etc/shop.vcl -s pages=malloc -a :8000",
      ],
    },
    expect: [
      "fail supervisord.conf:2:70-82 Storage pages of program varnish has no size, so Varnish grows until the kernel ends it; write a size, as in -s malloc,2G.",
    ],
  },
  {
    name: "passes the file of 256 MB that buildout's recipe asks for",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = plone.recipe.varnish",
        "daemon = /usr/sbin/varnishd",
      ],
    },
    expect: ["pass buildout.cfg:3:1-10 part:varnish/varnishd/storage"],
  },
  {
    name: "asks where the options stand in a file that is not here",
    files: {
      "varnish.service": [
        "[Service]",
        "EnvironmentFile=/etc/varnish/varnish.params",
        "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl $DAEMON_OPTS",
      ],
    },
    expect: [
      "unknown varnish.service:3:11-29 /etc/varnish/varnish.params is not in the checkout, so the variables that it sets are not known; add it.",
    ],
  },
  {
    name: "reads them where it is",
    files: {
      "etc/systemd/system/varnish.service": [
        "[Service]",
        "EnvironmentFile=/etc/varnish/varnish.params",
        "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/default.vcl $DAEMON_OPTS",
      ],
      "etc/varnish/varnish.params": ['DAEMON_OPTS="-s malloc -a :80"'],
    },
    expect: [
      "fail etc/varnish/varnish.params:1:17-23 Storage s0 of varnish.service has no size, so Varnish grows until the kernel ends it; write a size, as in -s malloc,2G.",
    ],
  },
  {
    name: "fails and passes what a compose file says of Varnish's image",
    files: {
      "supervisord.conf": ["[program:web]", "command = /srv/shop/bin/gunicorn shop.wsgi"],
      "docker-compose.yml": [
        "services:",
        "  web:",
        "    image: shop",
        "  varnish:",
        "    image: varnish:7.5",
        "    command: -s malloc -p default_grace=6h",
      ],
      "live/compose.yaml": [
        "services:",
        "  varnish:",
        "    environment:",
        "      - VARNISH_SIZE=2G",
        "    image: varnish:7.5",
      ],
      "next/compose.yaml": [
        "services:",
        "  varnish:",
        "    image: varnish:7.5",
        "    command:",
        "      - varnishd",
        "      - -F",
        "      - -s",
        "      - malloc,1G",
      ],
    },
    expect: [
      "fail docker-compose.yml:6:17-23 Storage s0 of varnish:7.5 of docker-compose.yml has no size, so Varnish grows until the kernel ends it; write a size, as in -s malloc,2G.",
      "pass live/compose.yaml:4:22-24 image:live/compose.yaml/varnishd/storage",
      "pass next/compose.yaml:8:9-18 image:next/compose.yaml/varnishd/storage",
    ],
  },
  {
    name: "fails what the image is told beside nothing but a VCL",
    files: {
      "default.vcl": ["vcl 4.1;", 'backend shop { .host = "web"; }'],
      "compose.yaml": ["services:", "  cache:", "    image: varnish:7.5", "    command: -s malloc"],
    },
    expect: [
      "fail compose.yaml:4:17-23 Storage s0 of varnish:7.5 of compose.yaml has no size, so Varnish grows until the kernel ends it; write a size, as in -s malloc,2G.",
    ],
  },
]);
