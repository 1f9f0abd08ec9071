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
  {
    name: "fails a unit that lets nginx open fewer files than it has connections, by its line or by systemd's default",
    files: {
      "web1/etc/nginx/nginx.conf": ["events { worker_connections 4096; }"],
      "web1/etc/systemd/system/nginx.service": ["[Service]", "ExecStart=/usr/sbin/nginx -g 'daemon off;'"],
    },
    expect: [
      "fail web1/etc/nginx/nginx.conf:1:29-33 nginx.service lets nginx open 1024 files and worker_connections is 4096, so a busy worker refuses visitors; add worker_rlimit_nofile 8192;.",
    ],
  },
  {
    name: "passes what changes nginx's own unit so that it may open more",
    files: {
      "etc/nginx/nginx.conf": ["events { worker_connections 4096; }"],
      "etc/systemd/system/nginx.service.d/limits.conf": ["[Service]", "LimitNOFILE=65536"],
    },
    expect: ["pass etc/systemd/system/nginx.service.d/limits.conf:2:13-18 worker_rlimit_nofile"],
  },
  {
    name: "passes what supervisord asks for, and says nothing where it asks for less",
    files: {
      "supervisord.conf": ["[supervisord]", "minfds = 8192", "[program:nginx]", "command = nginx -g 'daemon off;'"],
      "nginx.conf": ["events { worker_connections 4096; }"],
    },
    expect: ["pass supervisord.conf:2:10-14 worker_rlimit_nofile"],
  },
]);
