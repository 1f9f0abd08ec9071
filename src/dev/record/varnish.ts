import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Recorder } from "./recorder.ts";

/** What Varnish's compiler makes of VCL: the line at which it stops, or what it put together. */
export type VclRecording =
  | { readonly refused: { readonly file: string; readonly line: number; readonly message: string } }
  | VclStructure;

/** What stands in the program that it makes. */
export interface VclStructure {
  readonly files: readonly string[];
  readonly backends: readonly RecordedBackend[];
  readonly directors: readonly RecordedDirector[];
  readonly acls: readonly string[];
  /** Without those of Varnish's own. */
  readonly subs: readonly string[];
}

/** An object of the module directors with the backends that are added to it. */
export interface RecordedDirector {
  readonly name: string;
  readonly type: string;
  readonly members: readonly string[];
}

/** Times in milliseconds; what the file leaves out is left out. */
export interface RecordedProbe {
  readonly url?: string;
  readonly interval?: number;
  readonly timeout?: number;
}

/** Times in milliseconds; what the file leaves out is left out. */
export interface RecordedBackend {
  readonly name: string;
  readonly connectTimeout?: number;
  readonly firstByteTimeout?: number;
  readonly betweenBytesTimeout?: number;
  readonly maxConnections?: number;
  readonly probe?: RecordedProbe;
}

const samples = join(import.meta.dirname, "../../../fixtures/languages/varnish");

/** Runs `varnishd -C` in a copy of the samples. */
const recorder: Recorder = {
  language: "varnish",
  // Files in folders of their own are what main files include.
  samples: () =>
    readdirSync(samples)
      .filter((name) => name.endsWith(".vcl"))
      .sort(),
  program() {
    const { stderr, error } = spawnSync("varnishd", ["-V"], { encoding: "utf8", env: environment() });
    const version = /varnish-(\d[\d.]*)/.exec(stderr)?.[1];
    return error || version === undefined ? undefined : `varnishd ${version}`;
  },
  record(sample): VclRecording {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "punchlist-")));
    try {
      // varnishd reads as a user of its own.
      chmodSync(folder, 0o755);
      cpSync(samples, folder, { recursive: true });
      return compileVcl(folder, sample);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export default recorder;

/** Compiles a file of a folder that everybody may read, with parameters as `name=value`. */
export function compileVcl(folder: string, name: string, ...parameters: readonly string[]): VclRecording {
  const said = [`vcl_path=${folder}`, ...parameters].flatMap((each) => ["-p", each]);
  const { stderr, status } = spawnSync(
    "varnishd",
    ["-C", "-f", join(folder, name), "-n", join(folder, "work"), ...said],
    { encoding: "utf8", env: environment(), maxBuffer: 64 * 1024 * 1024 },
  );
  return status === 0 ? structureOf(stderr, `${folder}/`) : refusalOf(stderr, `${folder}/`);
}

/** varnishd lies in sbin, which a user's path may not have. */
function environment(): Record<string, string> {
  return { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin`, LC_ALL: "C" };
}

function refusalOf(stderr: string, folder: string): VclRecording {
  const [said = ""] = stderr.split(/^VCL compilation failed/m);
  const [, file = "", line] = /\('([^']+)' Line (\d+) Pos \d+\)/.exec(said) ?? [];
  const message =
    said
      .split("\n")
      .find((each) => each !== "" && !/^(?:Message from|Warning:|  -- |Could not delete|\('|At:)/.test(each)) ?? "";
  return {
    refused: { file: file.replace(folder, ""), line: Number(line ?? 0), message: message.replaceAll(folder, "") },
  };
}

/** Reads the C program that the compiler makes. */
export function structureOf(program: string, folder: string): VclStructure {
  const [, files = ""] = /^static const char \*srcname\[[^{]*\{([^}]*)\}/m.exec(program) ?? [];
  const probes = new Map(
    structs(program, "vrt_backend_probe", "vgc_probe_").map(([name, body]) => [name, probeOf(body)]),
  );
  const usual = /^\t\.default_probe = (\w+)/m.exec(program)?.[1];
  return {
    files: [...files.matchAll(/"([^"<]+)"/g)].map(([, path = ""]) => path.replace(folder, "")),
    backends: structs(program, "vrt_backend", "vgc_dir_priv_").map(([, body]) =>
      backendOf(body, probes.get(probeIn(body) ?? usual ?? "")),
    ),
    directors: directorsOf(program),
    acls: [...program.matchAll(/^\t\.name = "([^"]+)",\n\}\};$/gm)].map(([, name = ""]) => name),
    subs: structs(program, "vcl_sub", "sub_VGC_function_")
      .map(([, body]) => /\.name\t+= "([^"]+)"/.exec(body)?.[1] ?? "")
      .filter((name) => !/^(?:vcl_|$)/.test(name)),
  };
}

/** The names and bodies of the program's constants of a type. */
function structs(program: string, type: string, prefix: string): readonly (readonly [name: string, body: string])[] {
  const pattern = new RegExp(
    `^(?:static )?const struct ${type} (${prefix}\\w+)(?:\\[1?\\])? = \\{\\{?\\n([\\s\\S]*?)^\\}\\}?;`,
    "gm",
  );
  return [...program.matchAll(pattern)].map(([, name = "", body = ""]) => [name, body]);
}

/** Seconds as milliseconds. */
function milliseconds(body: string, name: string): number | undefined {
  const said = new RegExp(`^\\t\\.${name} = ([\\d.]+),`, "m").exec(body)?.[1];
  return said === undefined ? undefined : Math.round(Number(said) * 1000);
}

function probeOf(body: string): RecordedProbe {
  const url = /^\t\.url = "(.*)",$/m.exec(body)?.[1];
  const [interval, timeout] = ["interval", "timeout"].map((name) => milliseconds(body, name));
  return {
    ...(url !== undefined && { url }),
    ...(interval !== undefined && { interval }),
    ...(timeout !== undefined && { timeout }),
  };
}

function probeIn(body: string): string | undefined {
  return /^\t\.probe = (\w+)/m.exec(body)?.[1];
}

function backendOf(body: string, probe: RecordedProbe | undefined): RecordedBackend {
  const [connect, first, between] = ["connect_timeout", "first_byte_timeout", "between_bytes_timeout"].map((name) =>
    milliseconds(body, name),
  );
  const most = /^\t\.max_connections = (\d+),/m.exec(body)?.[1];
  return {
    name: /\.vcl_name = "([^"]*)"/.exec(body)?.[1] ?? "",
    ...(connect !== undefined && { connectTimeout: connect }),
    ...(first !== undefined && { firstByteTimeout: first }),
    ...(between !== undefined && { betweenBytesTimeout: between }),
    ...(most !== undefined && { maxConnections: Number(most) }),
    ...(probe && { probe }),
  };
}

/** What vcl_init makes of the module directors, and what it adds to each. */
function directorsOf(program: string): readonly RecordedDirector[] {
  const added = [...program.matchAll(/_add_backend\(ctx, vo_(\w+),\s+(?:vgc_backend_(\w+)|[^;]*?vo_(\w+)\b)/g)];
  return [...program.matchAll(/^static struct vmod_directors_(\w+) \*vo_(\w+);/gm)]
    .filter(([, type]) => type !== "shard_param")
    .map(([, type = "", name = ""]) => ({
      name,
      type,
      members: added.flatMap(([, object, backend, director]) => (object === name ? (backend ?? director ?? []) : [])),
    }));
}
