import { mapLocated, unreadProblem } from "../../model/index.ts";
import type { Files, Located, Problem, SourceFile, Span } from "../../model/index.ts";
import { findFiles, type Match } from "../grammar/find-files.ts";
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
  /** What is read after the main file, in order. */
  readonly order: readonly Reach[];
  /** The files of the checkout among it. */
  readonly files: readonly SourceFile[];
  /** Files that cannot be read, and patterns that lead where we cannot look. */
  readonly unseen: readonly Problem[];
  readonly refused: readonly Problem[];
}

/** An included file, or why what is read in its place was not seen. */
export type Reach = { readonly file: SourceFile } | { readonly unseen: Problem };

/**
 * Follows `[include] files` of a main file: blank-separated globs, relative to it, each one's files sorted; includes of
 * included files count for nothing. Absolute globs are looked for in the checkout by the ends of their paths.
 */
export function followIncludes(main: SourceFile, entries: readonly IniEntry[], files: Files): Reached {
  const header = entries.find((entry) => entry.kind === "header" && entry.name === "include");
  if (!header) return NOTHING;
  const option = includeOption(entries);
  if (!option) return refusing(withoutFiles(header.kind === "header" ? header.span : header.key));
  const { text, fault } = expand(option, new Map([["here", { value: HERE }]]));
  if (fault) return refusing(fault);
  const found = patternsOf(text).map((pattern) => follow(main, pattern, files));
  const order = found.flatMap((each) => each.order);
  return {
    includes: found.map(({ include }) => include),
    order,
    files: order.flatMap(fileOf),
    unseen: order.flatMap(unseenOf),
    refused: [],
  };
}

const NOTHING: Reached = { includes: [], order: [], files: [], unseen: [], refused: [] };

function refusing(problem: Problem): Reached {
  return { ...NOTHING, refused: [problem] };
}

function withoutFiles(span: Span): Problem {
  const message = "[include] without files stops supervisord; write files=conf.d/*.conf.";
  return { kind: "refused", span, message };
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

interface Followed {
  readonly include: Include;
  readonly order: readonly Reach[];
}

function follow(main: SourceFile, pattern: Located<string>, files: Files): Followed {
  const template = placeholderIn(pattern) !== undefined;
  const rest = pattern.value.startsWith(`${HERE}/`) ? pattern.value.slice(HERE.length + 1) : pattern.value;
  if (template || rest.includes("%("))
    return { include: { pattern, files: [] }, order: [{ unseen: pattern.doubt ?? templateDoubt(pattern.span) }] };
  const matches = rest.startsWith("/") ? findAbsolute(main.path, rest, files) : findRelative(main.path, rest, files);
  const order = matches.filter(({ path }) => path !== main.path).map((match) => reach(match, pattern.span));
  return {
    include: { pattern: mapLocated(pattern, () => rest), files: order.flatMap(fileOf) },
    order: matches.length > 0 ? order : [{ unseen: notHere(rest, pattern.span) }],
  };
}

function reach(match: Match, span: Span): Reach {
  return "file" in match ? { file: match.file } : { unseen: unreadProblem(span, match.path, match) };
}

function fileOf(reach: Reach): readonly SourceFile[] {
  return "file" in reach ? [reach.file] : [];
}

function unseenOf(reach: Reach): readonly Problem[] {
  return "unseen" in reach ? [reach.unseen] : [];
}

function notHere(pattern: string, span: Span): Problem {
  const message = `No file of the checkout is clearly ${pattern}; audit it together with the files it names.`;
  return { kind: "unseen", span, message };
}

function findRelative(main: string, pattern: string, files: Files): readonly Match[] {
  return findFiles(files, normalise([...folderOf(main), ...pattern.split("/")]));
}

/**
 * A checkout holds `/etc/supervisor/conf.d/*.conf` somewhere else. It is clear where: below a folder that holds the main file's
 * own absolute path (`image/etc/supervisor/conf.d`), else beside the main file (`conf.d`), else in the only place whose last
 * two folders have these names.
 */
function findAbsolute(main: string, pattern: string, files: Files): readonly Match[] {
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
    const found = findFiles(files, normalise(candidate));
    if (found.length > 0) return found;
  }
  return onlyPlace(parts, files);
}

function onlyPlace(parts: readonly string[], files: Files): readonly Match[] {
  if (parts.length < 3) return [];
  const ends = glob(parts.slice(-3).join("/"));
  const found = files.paths.filter((path) => ends(path.split("/").slice(-3).join("/")));
  const places = new Set(found.map((path) => folderOf(path).join("/")));
  return places.size === 1 ? found.flatMap((path) => findFiles(files, literal(path))) : [];
}

function folderOf(path: string): readonly string[] {
  return path.split("/").slice(0, -1);
}

/** A path as a pattern that matches nothing else. */
function literal(path: string): string {
  return path.replaceAll(/[*?[\\]/g, "\\$&");
}

/** A path without `.` and empty steps; one that leads out of the checkout begins with `..`. */
function normalise(parts: readonly string[]): string {
  const clean: string[] = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    if (part === ".." && clean.length > 0 && clean.at(-1) !== "..") clean.pop();
    else clean.push(part);
  }
  return clean.join("/");
}
