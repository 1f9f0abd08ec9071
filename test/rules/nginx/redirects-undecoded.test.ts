import rule from "../../../rules/nginx/redirects-undecoded.ts";
import { cases } from "../../cases.ts";

cases("nginx/redirects-undecoded", rule, [
  {
    name: "fails a redirect with the decoded path, and passes one with the path as it came",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location /old { return 301 https://$host$uri; }",
        "    location /new { return 301 https://$host$request_uri; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:32-49 return writes $uri into a header, decoded, so %0d%0a in a link begins a header of somebody else's; write $request_uri. => https://$host$request_uri",
      "pass nginx.conf:6:21-57 server:80/location:/new/return:301",
    ],
  },
  {
    name: "fails headers with it, and passes those without",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    add_header X-Path $document_uri;",
        "    location / {",
        "      proxy_set_header X-Path $uri;",
        "      proxy_set_header X-Host $host;",
        "      proxy_pass http://127.0.0.1:8080;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:23-36 add_header writes $document_uri into a header, decoded, so %0d%0a in a link begins a header of somebody else's; write $request_uri. => $request_uri",
      "fail nginx.conf:7:31-35 proxy_set_header writes $uri into a header, decoded, so %0d%0a in a link begins a header of somebody else's; write $request_uri. => $request_uri",
      "pass nginx.conf:8:7-36 server:80/location://proxy_set_header:X-Host",
    ],
  },
  {
    name: "fails a capture that may hold a line end, and passes one that cannot",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location ~ ^/old/([^/]+)/ { return 302 /new/$1; }",
        "    location ~ ^/one/(.*)$ { return 302 /two/$1; }",
        "    location ~ ^/a/(\\d+)/ { return 302 /b/$1; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:44-51 return writes $1 into a header, and ^/old/([^/]+)/ lets it hold a line end, so a link begins a header of somebody else's; write [^/\\s] or a class like it.",
      "pass nginx.conf:6:30-48 server:80/location:~ ^/one/(.*)$/return:302",
      "pass nginx.conf:7:29-45 server:80/location:~ ^/a/(\\d+)//return:302",
    ],
  },
  {
    name: "leaves bodies and rewrites inside of nginx alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        '    location /a { return 200 "$uri"; }',
        "    rewrite ^/b /c/$uri last;",
        "    rewrite ^/d/(.*)$ /e/$1 permanent;",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:7:5-38 server:80/rewrite:^/d/(.*)$"],
  },
  {
    name: "fails a request with the decoded path, and leaves the path as it came alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  upstream shop { server 10.4.0.21:8080; }",
        "  server {",
        "    listen 80;",
        "    location /a { proxy_pass http://shop$document_uri; }",
        "    location /b { proxy_pass http://shop/files$uri$is_args$args; }",
        "    location /c { proxy_pass http://shop$request_uri; }",
        "    location /d/ { proxy_pass http://shop/; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:6:30-54 proxy_pass hands $document_uri on decoded, so %0d%0a in a link begins a header or a request of somebody else's; leave it out, and nginx encodes the path.",
      "fail nginx.conf:7:30-64 proxy_pass hands $uri on decoded, so %0d%0a in a link begins a header or a request of somebody else's; write $request_uri.",
    ],
  },
  {
    name: "fails a capture in a request that may hold a line end, and passes the groups beside it",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location ~* ^/test/([^/]+)/ { proxy_pass http://10.4.0.21/$1; }",
        "    location ~ ^/(a|b)/(?<rest>\\W*)$ { proxy_pass http://10.4.0.21/$rest; }",
        "    location ~ ^/([^/]+)/(\\d+)$ { proxy_pass http://10.4.0.21/$2; }",
        "    location ~ ^/c/(.*)$ { proxy_pass http://10.4.0.21/$1; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:46-65 proxy_pass hands $1 on decoded, and ^/test/([^/]+)/ lets it hold a line end, so a link begins a request of somebody else's; write [^/\\s] or a class like it.",
      "fail nginx.conf:6:51-73 proxy_pass hands $rest on decoded, and ^/(a|b)/(?<rest>\\W*)$ lets it hold a line end, so a link begins a request of somebody else's; write [^/\\s] or a class like it.",
      "pass nginx.conf:7:35-65 server:80/location:~ ^/([^/]+)/(\\d+)$/proxy_pass",
      "pass nginx.conf:8:28-58 server:80/location:~ ^/c/(.*)$/proxy_pass",
    ],
  },
  {
    name: "leaves a capture alone that another expression may have made",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    location ~ ^/old/([^/]+)/ {",
        "      if ($arg_page ~ ^(\\d+)$) { set $page $1; }",
        "      return 302 /new/$1;",
        "    }",
        "  }",
        "}",
      ],
    },
    expect: ["pass nginx.conf:7:7-25 server:80/location:~ ^/old/([^/]+)//return:302"],
  },
]);
