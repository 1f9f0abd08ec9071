import { mkdirSync, mkdtempSync, chmodSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { timed } from "./bench-time.ts";
import { apache } from "./large/apache.ts";
import type { LargeFormat } from "./large/format.ts";
import { haproxy } from "./large/haproxy.ts";
import { nginx } from "./large/nginx.ts";
import { varnish } from "./large/varnish.ts";

/** What an audit of a large configuration took, beside the program's own check of it, and what we aim at. */
export interface LargeAudit {
  readonly title: string;
  readonly megabytes: number;
  /** CPU seconds of all threads. */
  readonly audit: number;
  /** CPU seconds of the program's own check; undefined where it is not here. */
  readonly check: number | undefined;
  /** Whether the check came to its end; else it was stopped and would have taken more. */
  readonly isChecked: boolean;
  /** CPU seconds: the larger of one and twice the check. */
  readonly aim: number;
  /** The most that was resident, in MB. */
  readonly peak: number;
  /** MB: 40 times the input. */
  readonly peakAim: number;
}

const FORMATS = { haproxy, nginx, apache, varnish };
const BYTES = 10_000_000;
/** A file of more lines than 50,000 is not read. */
const BYTES_OF_FILE = 1_000_000;
/** CPU seconds of one process; the C compiler behind varnishd takes minutes for 1 MB. */
const MOST_OF_CHECK = 30;

/**
 * Audits 10 MB of each format. One alone, with `dist` built:
 * `npx tsx -e 'import("./src/dev/bench-large.ts").then(({ auditLarge }) => console.log(auditLarge(".", "nginx")))'`.
 */
export function auditLarge(root: string, ...only: readonly (keyof typeof FORMATS)[]): readonly LargeAudit[] {
  const formats = only.length > 0 ? only.map((name) => FORMATS[name]) : Object.values(FORMATS);
  return formats.map((format) => auditOf(format, join(root, "dist/punchlist.mjs")));
}

function auditOf(format: LargeFormat, punchlist: string): LargeAudit {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-large-"));
  // varnishd reads as a user of its own.
  chmodSync(folder, 0o755);
  const bytes = write(format, folder);
  const audit = timed([process.execPath, "--import", TELLS_PEAK, punchlist, "audit", folder, "--fail-on", "never"]);
  const check = timed(format.check(folder), { most: MOST_OF_CHECK });
  rmSync(folder, { recursive: true });
  const isHere = check.status !== NOT_FOUND;
  return {
    title: format.title,
    megabytes: bytes / 1e6,
    audit: audit.cpu,
    check: isHere ? check.cpu : undefined,
    isChecked: check.status === 0,
    aim: Math.max(1, isHere ? 2 * check.cpu : 0),
    peak: Math.max(...[...audit.stderr.matchAll(/^peak (\d+)$/gm)].map(([, kib]) => (Number(kib) * 1024) / 1e6)),
    peakAim: (40 * bytes) / 1e6,
  };
}

/** Has each thread of Node print the most that was resident, in KiB, when it ends. */
const TELLS_PEAK = "data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))";

/** What a shell says of a program that is not here. */
const NOT_FOUND = 127;

/** Writes the configuration and gives its bytes. */
function write({ main, ending, mainFile, piece }: LargeFormat, folder: string): number {
  mkdirSync(join(folder, "sites-enabled"));
  const texts: [path: string, text: string][] = [];
  let pieces = 0;
  for (let file = 0; file * BYTES_OF_FILE < BYTES; file += 1) {
    const text: string[] = [];
    for (let length = 0; length < BYTES_OF_FILE; length += text.at(-1)?.length ?? 0) text.push(piece(pieces++));
    texts.push([`sites-enabled/${file}${ending}`, text.join("")]);
  }
  texts.push([main, mainFile({ folder, files: texts.map(([path]) => path), pieces })]);
  for (const [path, text] of texts) writeFileSync(join(folder, path), text);
  return texts.reduce((sum, [, text]) => sum + text.length, 0);
}
