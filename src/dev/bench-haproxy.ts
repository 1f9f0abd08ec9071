import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const MB = 1_000_000;
/** No file has more lines than are read of one. */
const FILES = 8;

/** 10 MB of HAProxy, audited and checked by HAProxy itself: wall time of both, and memory against the input. */
export function haproxyAtScale(punchlist: string): string {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-haproxy-"));
  const conf = join(folder, "etc/haproxy/conf.d");
  mkdirSync(conf, { recursive: true });
  const texts = configuration(10 * MB);
  for (const [index, text] of texts.entries()) writeFileSync(join(conf, `${index}.cfg`), text);
  const audit = timed(process.execPath, ["--import", TELLS_MEMORY, punchlist, "audit", folder, "--fail-on", "never"]);
  const own = timed("haproxy", ["-c", "-f", conf]);
  rmSync(folder, { recursive: true });
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const memory = (Number(/^maxRSS (\d+)$/m.exec(audit.stderr)?.[1]) * 1024) / bytes;
  const aim = Math.max(1, 2 * own.seconds).toFixed(1);
  const checked = own.ran ? `haproxy -c ${own.seconds.toFixed(1)} s` : "no haproxy here";
  return `audit ${audit.seconds.toFixed(1)} s, ${checked}   aim: ≤ ${aim} s   memory × ${memory.toFixed(0)}   aim: ≤ 40`;
}

/** Printed when the audit ends, in KiB. */
const TELLS_MEMORY =
  "data:text/javascript,process.on('exit',()=>console.error('maxRSS '+process.resourceUsage().maxRSS))";

function timed(command: string, words: readonly string[]) {
  const start = performance.now();
  const { stderr, error } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 100 * MB });
  return { seconds: (performance.now() - start) / 1000, stderr, ran: error === undefined };
}

/** One frontend that leads to backends of eight servers each. */
function configuration(bytes: number): readonly string[] {
  const count = Math.ceil(bytes / (backend(0).length + route(0).length + 40));
  const numbers = Array.from({ length: count }, (_, index) => index);
  const each = Math.ceil(count / FILES);
  const backends = Array.from({ length: FILES }, (_, file) =>
    numbers
      .slice(file * each, (file + 1) * each)
      .map(backend)
      .join(""),
  );
  const head = `${HEAD}${numbers.map(route).join("")}    default_backend shop0\n`;
  return backends.map((text, file) => (file === 0 ? head + text : text));
}

const HEAD = `global
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
`;

function route(index: number): string {
  return `    use_backend shop${index} if { hdr(host) -i shop${index}.example.org }\n`;
}

function backend(index: number): string {
  const servers = Array.from(
    { length: 8 },
    (_, at) => `    server shop${index}-${at} 10.${(index >> 8) & 255}.${index & 255}.${at + 1}:8000\n`,
  );
  return `
backend shop${index}
    balance leastconn
    option httpchk
    http-check send meth GET uri /healthz ver HTTP/1.1 hdr Host shop${index}.example.org
    http-check expect status 200
    default-server check inter 5s fall 3 rise 2 slowstart 30s maxconn 24
${servers.join("")}`;
}
