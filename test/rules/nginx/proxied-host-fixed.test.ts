import rule from "../../../rules/nginx/proxied-host-fixed.ts";
import { cases } from "../../cases.ts";

cases("nginx/proxied-host-fixed", rule, [
  {
    name: "fails a host out of an argument",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /fetch {",
        "      proxy_pass http://$arg_host/page;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:25-34 proxy_pass takes its host from $arg_host, so whoever asks chooses what nginx fetches; map $arg_host to hosts that you know.",
    ],
  },
  {
    name: "fails a host out of the path, or of a variable that takes it from a header",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    set $target $http_x_target;",
        "    location ~ ^/to/(.*)$ { proxy_pass http://$1; }",
        "    location / { proxy_pass http://$target; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:47-49 proxy_pass takes its host from $1, so whoever asks chooses what nginx fetches; map $1 to hosts that you know.",
      "fail nginx.conf:7:36-43 proxy_pass takes its host from $http_x_target, so whoever asks chooses what nginx fetches; map $http_x_target to hosts that you know.",
    ],
  },
  {
    name: "fails a host that an if takes from a header, behind one that is fixed",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / {",
        "      set $varnish http://varnish:80;",
        "      if ($http_x_proxy) {",
        "        set $varnish $http_x_proxy;",
        "      }",
        "      proxy_pass $varnish$request_uri;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:10:18-38 proxy_pass takes its host from $http_x_proxy, so whoever asks chooses what nginx fetches; map $http_x_proxy to hosts that you know.",
    ],
  },
  {
    name: "passes a map to names that are known, and a set variable",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  map $arg_pool $pool { default shop; next shop_next; }",
        "  server {",
        "    set $api 10.4.0.21:8080;",
        "    location / { proxy_pass http://$pool; }",
        "    location /api { proxy_pass http://$api; }",
        "    location ~ ^/(eu|us)/ { proxy_pass http://$1.example.org; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:6:36-41 server:80/location://proxy_pass/host",
      "pass nginx.conf:7:39-43 server:80/location:/api/proxy_pass/host",
      "pass nginx.conf:8:47-61 server:80/location:~ ^/(eu|us)//proxy_pass/host",
    ],
  },
  {
    name: "leaves a path behind a fixed host alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://10.4.0.21$request_uri; }",
        "    location ~ ^/a(/.*)$ { proxy_pass http://10.4.0.21:8080$1; }",
        "  }",
        "}",
      ],
    },
    expect: [],
  },
  {
    name: "asks where what makes the variable is not here, and leaves internal locations alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location / { proxy_pass http://$backend; }",
        "    location /go { internal; proxy_pass http://$arg_host; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "unknown nginx.conf:5:36-44 proxy_pass takes its host from $backend, and what that may hold is not seen here; name the hosts in a map.",
    ],
  },
  {
    name: "fails a host of which an argument is a part, and one behind a scheme that a variable holds",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /a/ { proxy_pass http://shop${arg_pool}.example.org; }",
        "    location /b/ { proxy_pass $scheme://$arg_host; }",
        "    location ~* ^/c/(?<path>.*) { proxy_pass http://shop$path; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:38-65 proxy_pass takes its host from $arg_pool, so whoever asks chooses what nginx fetches; map $arg_pool to hosts that you know.",
      "fail nginx.conf:6:31-50 proxy_pass takes its host from $arg_host, so whoever asks chooses what nginx fetches; map $arg_host to hosts that you know.",
      "fail nginx.conf:7:53-62 proxy_pass takes its host from $path, so whoever asks chooses what nginx fetches; map $path to hosts that you know.",
    ],
  },
  {
    name: "passes a group that names all that it takes, whatever the groups beside it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location ~ ^/(eu|us)/(.*)$ { proxy_pass http://$1.example.org/$2; }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:5:52-66 server:80/location:~ ^/(eu|us)/(.*)$/proxy_pass/host"],
  },
  {
    name: "leaves a scheme and a port that are no hosts alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /a/ { proxy_pass $http_x_scheme://shop.example.org/a; }",
        "    location /b/ { proxy_pass http://shop:${SHOP_PORT}; }",
        "  }",
        "}",
      ],
    },
    expect: [],
  },
]);
