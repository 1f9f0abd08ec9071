import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { apacheMain, apacheSite } from "./bench-apache-site.ts";
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

/** A format with its main file, the piece that repeats, and the program's own check. */
interface Large {
  readonly format: string;
  readonly main: string;
  readonly mainFile: (folder: string) => string;
  readonly site: (count: number) => string;
  readonly check: (folder: string, main: string) => readonly string[];
}

/** Audits 10 MB of each: sites with what they hand on, TLS left out because its certificates would be the host's. */
export function auditLarge(root: string): readonly LargeAudit[] {
  return LARGE.map((large) => auditOf(large, root));
}

function auditOf({ format, main, mainFile, site, check: checkOf }: Large, root: string): LargeAudit {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-large-"));
  writeFileSync(join(folder, main), mainFile(folder));
  writeSites(folder, site);
  const audit = timed([process.execPath, join(root, "dist/punchlist.mjs"), "audit", folder, "--fail-on", "never"]);
  const check = timed(checkOf(folder, join(folder, main)));
  rmSync(folder, { recursive: true });
  if (!audit) throw new Error("bash and GNU time are needed: apt-get install time");
  return { format, megabytes: BYTES / 1e6, audit: audit.cpu, check: check?.cpu, peak: audit.peak };
}

function writeSites(folder: string, site: Large["site"]): void {
  const sites = join(folder, "sites-enabled");
  mkdirSync(sites);
  let count = 0;
  for (let file = 0; file * BYTES_OF_FILE < BYTES; file += 1) {
    const texts: string[] = [];
    for (let length = 0; length < BYTES_OF_FILE; length += texts.at(-1)?.length ?? 0) texts.push(site((count += 1)));
    writeFileSync(join(sites, `${file}.conf`), texts.join(""));
  }
}

const LARGE: readonly Large[] = [
  {
    format: "nginx",
    main: "nginx.conf",
    mainFile,
    site: nginxSite,
    check: (folder, main) => ["nginx", "-t", "-p", folder, "-c", main],
  },
  {
    format: "Apache",
    main: "apache2.conf",
    mainFile: apacheMain,
    site: apacheSite,
    check: (_, main) => ["apache2", "-t", "-f", main],
  },
];

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
