import rule from "../../../rules/haproxy/client-address-passed.ts";
import { cases } from "../../cases.ts";

cases("haproxy/client-address-passed", rule, [
  {
    name: "fails a frontend that leads on without the visitor's address",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "frontend intranet",
        "  bind 10.0.0.10:8080",
        "  option forwardfor",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 frontend www leads to tickets without the visitor's address, so its log and its limits take all visitors for HAProxy; add option forwardfor. => +   option forwardfor",
    ],
  },
  {
    name: "passes option forwardfor of the frontend",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  option forwardfor",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-20 frontend:www/forwardfor"],
  },
  {
    name: "passes option forwardfor of the backend",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  option forwardfor",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: ["pass haproxy.cfg:7:3-20 frontend:www/forwardfor"],
  },
  {
    name: "passes a header of another name",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request set-header X-Real-IP %[src]",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: ["pass haproxy.cfg:5:3-43 frontend:www/forwardfor"],
  },
  {
    name: "fails a header that is deleted alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  http-request del-header X-Forwarded-For",
        "  default_backend tickets",
        "frontend intranet",
        "  bind 10.0.0.10:8080",
        "  option forwardfor",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 frontend www leads to tickets without the visitor's address, so its log and its limits take all visitors for HAProxy; add option forwardfor. => +   option forwardfor",
    ],
  },
  {
    name: "passes the PROXY protocol",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001 send-proxy-v2",
      ],
    },
    expect: ["pass haproxy.cfg:7:30-43 frontend:www/forwardfor"],
  },
  {
    name: "fails the one backend that has none",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  use_backend search if { path_beg /search }",
        "  default_backend tickets",
        "backend tickets",
        "  option forwardfor",
        "  server web1 10.0.0.11:8001",
        "backend search",
        "  server search1 10.0.0.21:9200",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 frontend www leads to search without the visitor's address, so its log and its limits take all visitors for HAProxy; add option forwardfor. => +   option forwardfor",
    ],
  },
  {
    name: "fails a listen section with its own servers",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "listen www",
        "  bind :80",
        "  server web1 10.0.0.11:8001",
        "listen intranet",
        "  bind 10.0.0.10:8080",
        "  option forwardfor",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-11 listen www leads to its servers without the visitor's address, so its log and its limits take all visitors for HAProxy; add option forwardfor. => +   option forwardfor",
    ],
  },
  {
    name: "says a habit once",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "frontend api",
        "  bind 10.0.0.10:443 ssl crt api.pem",
        "  default_backend tickets",
        "frontend intranet",
        "  bind 10.0.0.10:8080",
        "  option forwardfor",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [
      "fail haproxy.cfg:3:1-13 2 sections (www and api) lead on without the visitor's address, so logs and limits of the application take all visitors for HAProxy; add option forwardfor, best in defaults. => +   option forwardfor => +   option forwardfor",
    ],
  },
  {
    name: "leaves a frontend alone where no application is told",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :80",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a frontend behind another proxy alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind 127.0.0.1:8080",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [],
  },
  {
    name: "leaves a port that a proxy may stand in front of alone",
    files: {
      "haproxy.cfg": [
        "defaults",
        "  mode http",
        "frontend www",
        "  bind :8080",
        "  default_backend tickets",
        "backend tickets",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [],
  },
  {
    name: "does not know what defaults of another file says",
    files: {
      "haproxy.cfg": [
        "frontend www",
        "  bind :80",
        "  mode http",
        "  default_backend tickets",
        "backend tickets",
        "  mode http",
        "  server web1 10.0.0.11:8001",
      ],
    },
    expect: [
      "unknown haproxy.cfg:1:1-13 No global or defaults section is in sight; the file that holds them would settle what is inherited.",
    ],
  },
]);
