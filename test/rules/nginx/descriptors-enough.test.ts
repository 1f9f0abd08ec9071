import rule from "../../../rules/nginx/descriptors-enough.ts";
import { cases } from "../../cases.ts";

cases("nginx/descriptors-enough", rule, [
  {
    name: "fails fewer files than connections",
    files: {
      "nginx.conf": ["worker_rlimit_nofile 1024;", "events { worker_connections 4096; }"],
    },
    expect: [
      "fail nginx.conf:1:22-26 worker_rlimit_nofile is 1024 and worker_connections 4096, so a busy worker refuses visitors with too many open files; write 8192 or more.",
    ],
  },
  {
    name: "passes twice as many",
    files: {
      "nginx.conf": ["worker_rlimit_nofile 8192;", "events { worker_connections 4096; }"],
    },
    expect: ["pass nginx.conf:1:22-26 worker_rlimit_nofile"],
  },
  {
    name: "compares with nginx's default of 512 connections",
    files: {
      "nginx.conf": ["worker_rlimit_nofile 256;", "events {}"],
    },
    expect: [
      "fail nginx.conf:1:22-25 worker_rlimit_nofile is 256 and worker_connections 512, so a busy worker refuses visitors with too many open files; write 1024 or more.",
    ],
  },
]);
