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
  readonly acls: readonly string[];
  /** Without those of Varnish's own. */
  readonly subs: readonly string[];
}

/** Times in milliseconds; what the file leaves out is left out. */
export interface RecordedBackend {
  readonly name: string;
  readonly connectTimeout?: number;
  readonly firstByteTimeout?: number;
  readonly betweenBytesTimeout?: number;
  readonly maxConnections?: number;
  readonly isProbed: boolean;
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
      const { stderr, status } = spawnSync(
        "varnishd",
        ["-C", "-f", join(folder, sample), "-n", join(folder, "work"), "-p", `vcl_path=${folder}`],
        { encoding: "utf8", env: environment(), maxBuffer: 64 * 1024 * 1024 },
      );
      return status === 0 ? structureOf(stderr, `${folder}/`) : refusalOf(stderr, `${folder}/`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export default recorder;

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
  return {
    files: [...files.matchAll(/"([^"<]+)"/g)].map(([, path = ""]) => path.replace(folder, "")),
    backends: [...program.matchAll(/^static const struct vrt_backend vgc_dir_priv_\w+ = \{\n([\s\S]*?)^\};/gm)].map(
      ([, body = ""]) => backendOf(body),
    ),
    acls: [...program.matchAll(/^\t\.name = "([^"]+)",\n\}\};$/gm)].map(([, name = ""]) => name),
    subs: [...program.matchAll(/^const struct vcl_sub sub_VGC_function_\w+\[1\] = \{\{\n([\s\S]*?)^\}\};/gm)]
      .map(([, body = ""]) => /\.name\t+= "([^"]+)"/.exec(body)?.[1] ?? "")
      .filter((name) => !/^(?:vcl_|$)/.test(name)),
  };
}

function backendOf(body: string): RecordedBackend {
  const number = (name: string): number | undefined => {
    const said = new RegExp(`^\\t\\.${name} = ([\\d.]+),`, "m").exec(body)?.[1];
    return said === undefined ? undefined : Number(said);
  };
  const [connect, first, between] = ["connect_timeout", "first_byte_timeout", "between_bytes_timeout"].map(number);
  const most = number("max_connections");
  return {
    name: /\.vcl_name = "([^"]*)"/.exec(body)?.[1] ?? "",
    ...(connect !== undefined && { connectTimeout: connect * 1000 }),
    ...(first !== undefined && { firstByteTimeout: first * 1000 }),
    ...(between !== undefined && { betweenBytesTimeout: between * 1000 }),
    ...(most !== undefined && { maxConnections: most }),
    isProbed: body.includes("\t.probe = "),
  };
}
