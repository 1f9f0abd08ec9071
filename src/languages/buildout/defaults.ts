import { atLeast } from "./version.ts";

/** What `[buildout]` holds before any file is read. */
export function defaultsOf(version: string | undefined): ReadonlyMap<string, string> {
  return version === undefined || atLeast(version, "2.0")
    ? DEFAULTS
    : new Map([...DEFAULTS, ["prefer-final", "false"]]);
}

const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ["allow-hosts", "*"],
  ["allow-picked-versions", "true"],
  ["allow-unknown-extras", "false"],
  ["bin-directory", "bin"],
  ["develop-eggs-directory", "develop-eggs"],
  ["eggs-directory", "eggs"],
  ["find-links", ""],
  ["install-from-cache", "false"],
  ["installed", ".installed.cfg"],
  ["log-format", ""],
  ["log-level", "INFO"],
  ["newest", "true"],
  ["offline", "false"],
  ["parts-directory", "parts"],
  ["prefer-final", "true"],
  ["python", "buildout"],
  ["show-picked-versions", "false"],
  ["socket-timeout", ""],
  ["update-versions-file", ""],
  ["use-dependency-links", "true"],
]);

/** Options of `[buildout]` that are paths below the buildout's own folder. */
export const DIRECTORIES: ReadonlySet<string> = new Set([
  "bin-directory",
  "develop-eggs-directory",
  "eggs-directory",
  "parts-directory",
]);

/** Options of `[buildout]` that only exist while it runs. */
export const COMPUTED: ReadonlySet<string> = new Set(["directory", "executable", "verbosity", "python"]);
