import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { nginxSite } from "./bench-nginx-site.ts";

/** What an audit of a large configuration took, and what the program's own check of it took; undefined where the program is not here. */
export interface LargeAudit {
  readonly format: string;
  readonly megabytes: number;
  /** CPU seconds of all threads. */
  readonly audit: number;
  readonly check: number | undefined;
  /** The most that was resident, in MB. */
  readonly peak: number;
}

const BYTES = 10_000_000;
/** A file of more lines than 50,000 is not read. */
const BYTES_OF_FILE = 1_000_000;

/** Audits 10 MB of nginx: sites with an upstream, TLS left out because its certificates would be the host's. */
export function auditLarge(root: string): readonly LargeAudit[] {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-large-"));
  writeNginx(folder);
  const words = [join(root, "dist/punchlist.mjs"), "audit", folder, "--fail-on", "never"];
  const audit = timed([process.execPath, ...words]);
  const check = timed(["nginx", "-t", "-p", folder, "-c", join(folder, "nginx.conf")]);
  rmSync(folder, { recursive: true });
  if (!audit) throw new Error("bash and GNU time are needed: apt-get install time");
  return [{ format: "nginx", megabytes: BYTES / 1e6, audit: audit.cpu, check: check?.cpu, peak: audit.peak }];
}

function writeNginx(folder: string): void {
  const sites = join(folder, "sites-enabled");
  mkdirSync(sites);
  writeFileSync(join(folder, "nginx.conf"), mainFile(folder));
  let count = 0;
  for (let file = 0; file * BYTES_OF_FILE < BYTES; file += 1) {
    const texts: string[] = [];
    for (let length = 0; length < BYTES_OF_FILE; length += texts.at(-1)?.length ?? 0)
      texts.push(nginxSite((count += 1)));
    writeFileSync(join(sites, `${file}.conf`), texts.join(""));
  }
}

function mainFile(folder: string): string {
  return `pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes auto;
events { worker_connections 4096; }
http {
    access_log ${folder}/access.log;
    server_names_hash_max_size 131072;
    server_names_hash_bucket_size 128;
    include sites-enabled/*.conf;
}
`;
}

/** CPU seconds and resident MB of a command; undefined where there is no such program. */
function timed(words: readonly string[]): { readonly cpu: number; readonly peak: number } | undefined {
  const { stderr } = spawnSync("/usr/bin/time", ["-f", "\n%U %S %M", ...words], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const [user, system, kilobytes] = stderr.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  if (user === undefined || system === undefined || kilobytes === undefined || Number.isNaN(user)) return undefined;
  return { cpu: user + system, peak: kilobytes / 1000 };
}
