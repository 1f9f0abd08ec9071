import rule from "../../../rules/nginx/origin-anchored.ts";
import { cases } from "../../cases.ts";

cases("nginx/origin-anchored", rule, [
  {
    name: "fails a name that stands anywhere",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        "    if ($http_origin ~* https://example\\.org$) { return 204; }",
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:25-47 $http_origin is compared with https://example\\.org$, which does not begin with ^, so an address with that anywhere in it counts; write ^https://.",
    ],
  },
  {
    name: "fails a name without an end, and a dot that is any character",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        '    if ($http_origin ~ "^https://example\\.org") { return 204; }',
        '    if ($http_origin ~ "^https://www.example.org$") { return 204; }',
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:24-47 $http_origin is compared with ^https://example\\.org, which has no end behind the name, so ^https://example\\.org.attacker.net counts; write $ behind it.",
      "fail nginx.conf:6:24-51 $http_origin is compared with ^https://www.example.org$, in which a dot stands for any character, so another name counts; write \\. for each dot.",
    ],
  },
  {
    name: "passes a whole name, and a referer with its path",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        '    if ($http_origin ~ "^https://(www|app)\\.example\\.org$") { return 204; }',
        '    if ($http_referer !~ "^https://www\\.example\\.org/") { return 403; }',
        '    if ($http_referer ~ "^https://www\\.example\\.org/") { return 204; }',
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:24-59 server:80/if:$http_origin:^https://(www|app)\\.example\\.org$",
      "pass nginx.conf:7:25-54 server:80/if:$http_referer:^https://www\\.example\\.org/",
    ],
  },
  {
    name: "judges the entries of a map",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  map $http_origin $allowed {",
        "    default '';",
        "    ~^https://app\\.example\\.org$ $http_origin;",
        "    ~example\\.net $http_origin;",
        "  }",
        "}",
      ],
    },
    expect: [
      "pass nginx.conf:5:5-46 map:$http_origin:~^https://app\\.example\\.org$",
      "fail nginx.conf:6:5-31 $http_origin is compared with example\\.net, which does not begin with ^, so an address with that anywhere in it counts; write ^https://.",
    ],
  },
  {
    name: "fails an origin that is turned away by a part of a name, and leaves a referer that is none of yours alone",
    files: {
      "nginx.conf": [
        "events {}",
        "http {",
        "  server {",
        "    listen 80;",
        '    if ($http_origin !~ "https://www\\.example\\.org$") { return 403; }',
        '    if ($http_referer !~ "example.org") { return 403; }',
        "  }",
        "}",
      ],
    },
    expect: [
      "fail nginx.conf:5:25-53 $http_origin is compared with https://www\\.example\\.org$, which does not begin with ^, so an address with that anywhere in it counts; write ^https://.",
    ],
  },
]);
