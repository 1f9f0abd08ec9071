import { located, mapLocated } from "../../model/index.ts";
import type { Files, Located, Problem, SourceFile } from "../../model/index.ts";
import { glob } from "../grammar/glob.ts";
import type { Include } from "./document.ts";
import { expand, HERE } from "./expand.ts";
import type { IniEntry } from "./ini.ts";
import { stripRange } from "./python-text.ts";
import { placeholderIn, templateDoubt } from "./template.ts";
import { partOf } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";

/** What a main file's `[include]` reaches. */
export interface Reached {
  readonly includes: readonly Include[];
  /** Included files of the checkout, in the order in which they are read. */
  readonly files: readonly SourceFile[];
  /** Patterns that lead where we cannot look. */
  readonly unseen: readonly Problem[];
  readonly refused: readonly Problem[];
}

/**
 * Follows `[include] files` of a main file: blank-separated globs, relative to it, each one's files sorted; includes of
 * included files count for nothing. Absolute globs are looked for in the checkout by the ends of their paths.
 */
export function followIncludes(main: SourceFile, entries: readonly IniEntry[], files: Files): Reached {
  const header = entries.find((entry) => entry.kind === "header" && entry.name === "include");
  if (!header) return { includes: [], files: [], unseen: [], refused: [] };
  const option = includeOption(entries);
  if (!option)
    return {
      includes: [],
      files: [],
      unseen: [],
      refused: [
        {
          kind: "refused",
          span: header.kind === "header" ? header.span : header.key,
          message: "[include] without files stops supervisord; write files=conf.d/*.conf.",
        },
      ],
    };
  const { text, fault } = expand(option, new Map([["here", { value: HERE }]]));
  if (fault) return { includes: [], files: [], unseen: [], refused: [fault] };
  const found = patternsOf(text).map((pattern) => follow(main, pattern, files));
  return {
    includes: found.map(({ include }) => include),
    files: found.flatMap(({ include }) => include.files),
    unseen: found.flatMap(({ unseen }) => unseen ?? []),
    refused: [],
  };
}

/** The last `files` of all `[include]` headers. */
function includeOption(entries: readonly IniEntry[]): Text | undefined {
  let inside = false;
  let option: Text | undefined;
  for (const entry of entries) {
    if (entry.kind === "header") inside = entry.name === "include";
    else if (inside && entry.name === "files") option = entry.value;
  }
  return option;
}

function patternsOf(text: Text): readonly Located<string>[] {
  const patterns: Located<string>[] = [];
  let at = 0;
  for (const word of text.value.split(/\s/)) {
    const { start, end } = stripRange(text.value, at, at + word.length);
    if (end > start) patterns.push(partOf(text, start, end));
    at += word.length + 1;
  }
  return patterns;
}

function follow(
  main: SourceFile,
  pattern: Located<string>,
  files: Files,
): { readonly include: Include; readonly unseen: Problem | undefined } {
  const template = placeholderIn(pattern) !== undefined;
  const rest = pattern.value.startsWith(`${HERE}/`) ? pattern.value.slice(HERE.length + 1) : pattern.value;
  if (template || rest.includes("%("))
    return { include: { pattern, files: [] }, unseen: pattern.doubt ?? templateDoubt(pattern.span) };
  const certain = located(rest, pattern.span);
  const paths = rest.startsWith("/")
    ? findAbsolute(main.path, rest, files.paths)
    : findRelative(main.path, rest, files.paths);
  const include = {
    pattern: mapLocated(pattern, () => certain.value),
    files: paths.flatMap((path) => (path === main.path ? [] : (files.get(path) ?? []))),
  };
  if (paths.length > 0) return { include, unseen: undefined };
  return {
    include,
    unseen: {
      kind: "unseen",
      span: pattern.span,
      message: `No file of the checkout is clearly ${rest}; audit it together with the files it names.`,
    },
  };
}

function findRelative(main: string, pattern: string, paths: readonly string[]): readonly string[] {
  const wanted = normalise([...folderOf(main), ...pattern.split("/")]);
  return wanted === undefined ? [] : paths.filter(glob(wanted));
}

/**
 * A checkout holds `/etc/supervisor/conf.d/*.conf` somewhere else. It is clear where: below a folder that holds the main file's
 * own absolute path (`image/etc/supervisor/conf.d`), else beside the main file (`conf.d`), else in the only place whose last
 * two folders have these names.
 */
function findAbsolute(main: string, pattern: string, paths: readonly string[]): readonly string[] {
  const parts = pattern.split("/").filter((part) => part !== "" && part !== ".");
  const folder = folderOf(main);
  const above = folder
    .map((_, index) => folder.slice(0, folder.length - 1 - index))
    .concat(folder.length === 0 ? [[]] : []);
  const candidates = [
    ...above.map((root) => [...root, ...parts]),
    ...parts.slice(1, -1).map((_, index) => [...folder, ...parts.slice(index + 1)]),
  ];
  for (const candidate of [[...folder, ...parts], ...candidates]) {
    const found = paths.filter(glob(candidate.join("/")));
    if (found.length > 0) return found;
  }
  return onlyPlace(parts, paths);
}

function onlyPlace(parts: readonly string[], paths: readonly string[]): readonly string[] {
  if (parts.length < 3) return [];
  const ends = glob(parts.slice(-3).join("/"));
  const found = paths.filter((path) => ends(path.split("/").slice(-3).join("/")));
  const places = new Set(found.map((path) => folderOf(path).join("/")));
  return places.size === 1 ? found : [];
}

function folderOf(path: string): readonly string[] {
  return path.split("/").slice(0, -1);
}

/** A path without `.` and `..`; undefined when it leads out of the checkout. */
function normalise(parts: readonly string[]): string | undefined {
  const clean: string[] = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    if (part !== "..") clean.push(part);
    else if (clean.pop() === undefined) return undefined;
  }
  return clean.join("/");
}
