import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Recorder } from "./recorder.ts";

/** What HAProxy makes of a configuration: the lines it refuses, or what it runs with. */
export type HaproxyRecording =
  | { readonly refused: readonly number[] }
  | { readonly missingTimeouts: readonly string[]; readonly proxies: readonly RecordedProxy[] };

/** A proxy as `show stat` tells it. */
export interface RecordedProxy {
  readonly name: string;
  readonly mode: string;
  /** Only those with servers have one. */
  readonly balance: string | undefined;
  readonly servers: readonly RecordedServer[];
}

export interface RecordedServer {
  readonly name: string;
  /** 0 is no limit. */
  readonly maxconn: number;
  readonly weight: number;
  readonly backup: boolean;
  readonly check: boolean;
  readonly disabled: boolean;
  readonly cookie: string;
}

const samples = join(import.meta.dirname, "../../../fixtures/languages/haproxy");

/** Runs `haproxy -c`, then HAProxy itself with sockets of its own in the place of the sample's addresses. */
const recorder: Recorder = {
  language: "haproxy",
  samples: () =>
    readdirSync(samples)
      .filter((path) => path.endsWith(".cfg"))
      .sort(),
  program() {
    const { stdout, error } = spawnSync("haproxy", ["-v"], { encoding: "utf8", env: environment() });
    const version = /HAProxy version (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
    return error || version === undefined ? undefined : `haproxy ${version}`;
  },
  record(sample): HaproxyRecording {
    const checked = spawnSync("haproxy", ["-c", "-f", join(samples, sample)], {
      encoding: "utf8",
      env: environment(),
    }).stderr;
    const refused = [...checked.matchAll(/^\[ALERT\].*?\[[^\]:]+:(\d+)\]/gm)].map((match) => Number(match[1]));
    if (refused.length > 0) return { refused };
    const missingTimeouts = [...checked.matchAll(/missing timeouts for \S+ '([^']*)'/g)].map(([, name = ""]) => name);
    return { missingTimeouts, proxies: proxies(run(sample)) };
  },
};

export default recorder;

function environment(): Record<string, string> {
  return { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin`, LC_ALL: "C" };
}

function run(sample: string): readonly ReadonlyMap<string, string>[] {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-"));
  try {
    const socket = join(folder, "stats.sock");
    let count = 0;
    const text = readFileSync(join(samples, sample), "utf8").replaceAll(
      /^(\s*bind )\S+/gm,
      (_, bind: string) => `${bind}unix@${folder}/${(count += 1)}`,
    );
    writeFileSync(join(folder, "sample.cfg"), text.replaceAll(/^\s*daemon$/gm, ""));
    writeFileSync(join(folder, "socket.cfg"), `global\n    stats socket ${socket} level admin\n`);
    const script = join(import.meta.dirname, "show-haproxy.mjs");
    const { stdout } = spawnSync(
      process.execPath,
      [script, socket, join(folder, "sample.cfg"), join(folder, "socket.cfg")],
      { encoding: "utf8", env: environment(), timeout: 20_000 },
    );
    return table(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function table(csv: string): readonly ReadonlyMap<string, string>[] {
  const [head = "", ...rows] = csv.replace(/^# /, "").trim().split("\n");
  const names = head.split(",");
  return rows.map((row) => new Map(row.split(",").map((value, index) => [names[index] ?? "", value])));
}

function proxies(rows: readonly ReadonlyMap<string, string>[]): readonly RecordedProxy[] {
  const names = [...new Set(rows.map((row) => row.get("pxname") ?? ""))];
  return names.map((name) => {
    const own = rows.filter((row) => row.get("pxname") === name);
    const servers = own.filter((row) => row.get("type") === "2");
    const backend = own.find((row) => row.get("svname") === "BACKEND");
    return {
      name,
      mode: own[0]?.get("mode") ?? "",
      balance: servers.length > 0 ? backend?.get("algo") : undefined,
      servers: servers.map(server),
    };
  });
}

function server(row: ReadonlyMap<string, string>): RecordedServer {
  const status = row.get("status") ?? "";
  return {
    name: row.get("svname") ?? "",
    maxconn: Number(row.get("slim") ?? 0),
    // "uweight" is what the file says; "weight" is what is left of it while a server starts.
    weight: Number(row.get("uweight") ?? row.get("weight") ?? 0),
    backup: row.get("bck") === "1",
    check: status !== "no check" && !status.startsWith("MAINT"),
    disabled: status.startsWith("MAINT"),
    cookie: row.get("cookie") ?? "",
  };
}
