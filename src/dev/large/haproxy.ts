import type { LargeFormat } from "./format.ts";

/** One frontend that leads to backends of eight servers each. */
export const haproxy: LargeFormat = {
  title: "HAProxy",
  main: "haproxy.cfg",
  ending: ".cfg",
  mainFile: ({ pieces }) => `global
    log /dev/log local0
    maxconn 20000
    stats socket /run/haproxy.sock mode 660

defaults
    log global
    mode http
    option httplog
    option redispatch
    timeout connect 5s
    timeout client 30s
    timeout server 30s
    timeout queue 20s
    timeout http-request 10s

frontend www
    bind :8080
    option forwardfor
${Array.from({ length: pieces }, (_, number) => route(number)).join("")}    default_backend shop0
`,
  piece: (number) => `
backend shop${number}
    balance leastconn
    option httpchk
    http-check send meth GET uri /healthz ver HTTP/1.1 hdr Host shop${number}.example.org
    http-check expect status 200
    default-server check inter 5s fall 3 rise 2 slowstart 30s maxconn 24
${Array.from({ length: 8 }, (_, at) => server(number, at)).join("")}`,
  check: (folder) => ["haproxy", "-c", "-f", `${folder}/haproxy.cfg`, "-f", `${folder}/sites-enabled`],
};

function route(number: number): string {
  return `    use_backend shop${number} if { hdr(host) -i shop${number}.example.org }\n`;
}

function server(number: number, at: number): string {
  return `    server shop${number}-${at} 10.${(number >> 8) & 255}.${number & 255}.${at + 1}:8000\n`;
}
