import rule from "../../../rules/varnish/threads-enough.ts";
import { cases } from "../../cases.ts";

cases("varnish/threads-enough", rule, [
  {
    name: "fails a hundred threads in all",
    files: {
      "varnish.service": [
        "[Service]",
        "ExecStart=/usr/sbin/varnishd -F -b :8080 -p thread_pool_min=10 -p thread_pool_max=50",
      ],
    },
    expect: [
      "fail varnish.service:2:67-85 varnish.service has 100 threads at the most, so as many slow requests keep everybody waiting; write thread_pool_max=5000.",
    ],
  },
  {
    name: "passes a thousand, and varnishd's own ten thousand",
    files: {
      "images.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8081"],
      "varnish.service": ["[Service]", "ExecStart=/usr/sbin/varnishd -F -b :8080 -p thread_pool_max=500"],
    },
    expect: [
      "pass images.service:2:11-29 unit:images.service/varnishd/threads",
      "pass varnish.service:2:45-64 unit:varnish.service/varnishd/threads",
    ],
  },
]);
