import rule from "../../../rules/varnish/parameters-taken.ts";
import { cases } from "../../cases.ts";

cases("varnish/parameters-taken", rule, [
  {
    name: "fails more threads at the least than at the most",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p thread_pool_max=50"],
    },
    expect: [
      "fail varnish.service:2:45-63 In varnish.service, thread_pool_max=50 is below thread_pool_min, which is 100 by then, so varnishd does not start; put a smaller -p thread_pool_min before it, or write 100 or more.",
    ],
  },
  {
    name: "passes them in the order in which varnishd takes them",
    files: {
      "varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -b :8080 -p thread_pool_min=10 -p thread_pool_max=50",
      ],
    },
    expect: ["pass varnish.service:2:11-29 unit:varnish.service/varnishd"],
  },
  {
    name: "fails a least above the most that holds by then",
    files: {
      "varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -b :8080 -p thread_pool_min=6000 -p thread_pool_max=7000",
      ],
    },
    expect: [
      "fail varnish.service:2:45-65 In varnish.service, thread_pool_min=6000 is above thread_pool_max, which is 5000 by then, so varnishd does not start; put -p thread_pool_max with more before it.",
    ],
  },
  {
    name: "fails a parameter that was gone before 6.0",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p sess_workspace=32768"],
    },
    expect: [
      "fail varnish.service:2:45-65 In varnish.service, -p sess_workspace is gone, so Varnish 8.0.0 does not start; write workspace_client in its place.",
    ],
  },
  {
    name: "judges no parameter of the release before 6.0 that the checkout compiles",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p sess_workspace=32768"],
      "varnish.cfg": ["[varnish-build]", "recipe = zc.recipe.cmmi", "url = https://example.org/varnish-3.0.7.tar.gz"],
    },
    expect: ["pass varnish.service:2:11-29 unit:varnish.service/varnishd"],
  },
  {
    name: "asks about one that 6.0 still has where no file says which release runs",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p pcre_match_limit=5000"],
    },
    expect: [
      "unknown varnish.service:2:45-66 In varnish.service, -p pcre_match_limit is gone, with which varnishd starts in another release or build only; write pcre2_match_limit in its place.",
    ],
  },
  {
    name: "fails one that the image's release does not have yet, and passes it in a newer one",
    files: {
      "old/varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p uncacheable_ttl=10s"],
      Dockerfile: ["FROM varnish:7.5"],
    },
    expect: [
      "fail old/varnish.service:2:45-64 In varnish.service, -p uncacheable_ttl came with 8.0.0, so Varnish 7.5 does not start; drop it, or install that.",
    ],
  },
  {
    name: "asks about one that no release of Varnish's own has",
    files: {
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p memory_target=80%%"],
    },
    expect: [
      "unknown varnish.service:2:45-63 In varnish.service, no parameter of Varnish's own is called memory_target, with which varnishd starts in another release or build only; look it up in varnishd -x parameter.",
    ],
  },
  {
    name: "fails a command without a VCL, one with two sources, a stray word, and a storage that is gone",
    files: {
      "a.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -a :80"],
      "b.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -f /etc/varnish/shop.vcl"],
      "c.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/shop.vcl malloc,2G"],
      "d.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/shop.vcl -s persistent,/srv/cache,2G",
      ],
      "e.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/shop.vcl -s mallox,2G"],
      "f.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -f /etc/varnish/shop.vcl -p thread_pools=64"],
    },
    expect: [
      "fail a.service:2:11-29 In a.service, neither -f nor -b is given, so varnishd does not start; add -f /etc/varnish/default.vcl.",
      "fail b.service:2:33-35 In b.service, -b and -f stand together, so varnishd does not start; drop -b where the VCL names the backends.",
      "fail c.service:2:58-67 In c.service, the word malloc,2G belongs to no option, so varnishd does not start; put the option before it, or drop it.",
      "fail d.service:2:61-85 In d.service, the storage persistent is gone since 4.1, so varnishd does not start; use malloc or file, as in -s malloc,2G.",
      "fail e.service:2:61-70 In e.service, no storage is called mallox, so varnishd does not start; use malloc, file or default, as in -s malloc,2G.",
      "fail f.service:2:61-76 In f.service, thread_pools is 64, of 1 to 32 that are taken, so varnishd does not start; write thread_pools=2.",
    ],
  },
]);
