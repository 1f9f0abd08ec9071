import { baseName } from "../../model/base-name.ts";
import { fileSpan, OUTSIDE, type Files, type Problem, type SourceFile, type Standing } from "../../model/index.ts";
import { nameGlob, type Matcher } from "../grammar/glob.ts";

/** What an include means in the checkout: a file, a folder with the names that logrotate goes through, or what is not read. */
export interface Included {
  readonly path: string;
  readonly standing: Standing;
}

/** Finds what stands at a path of the host in the checkout. */
export type Lookup = (path: string, from: string) => Included | undefined;

/** A pattern of file names that logrotate passes over in an included folder. */
export interface Taboo {
  readonly pattern: string;
  readonly matches: Matcher;
}

/** A pattern of file names, compiled once for all names. */
export function taboo(pattern: string): Taboo {
  return { pattern, matches: nameGlob(pattern) };
}

/** Endings that logrotate passes over in an included folder unless `tabooext` or `taboopat` say otherwise. */
export const DEFAULT_TABOO: readonly Taboo[] = [
  ...[
    ",v",
    ".bak",
    ".cfsaved",
    ".disabled",
    ".dpkg-bak",
    ".dpkg-del",
    ".dpkg-dist",
    ".dpkg-new",
    ".dpkg-old",
    ".dpkg-tmp",
    ".rhn-cfg-tmp-*",
  ],
  ...[".rpmnew", ".rpmorig", ".rpmsave", ".swp", ".ucf-dist", ".ucf-new", ".ucf-old", "~"],
].map((ending) => taboo(`*${ending}`));

/** The pattern that keeps a file of an included folder from being read, if any. */
export function tabooOf(name: string, taboos: readonly Taboo[]): string | undefined {
  return taboos.find(({ matches }) => matches(name))?.pattern;
}

/** What is said of a file that logrotate passes over: nothing where its name says why, or where the file itself lies beside it. */
export function passedOver(file: SourceFile, pattern: string, names: readonly string[]): readonly Problem[] {
  const name = baseName(file.path);
  if (SET_ASIDE.test(name) || names.includes(name.slice(0, name.length - pattern.length + 1))) return [];
  return [
    {
      kind: "skipped",
      span: fileSpan(file),
      message: `logrotate passes over files named like ${pattern}; rename the file to have it read.`,
    },
  ];
}

/** Names that package managers and editors give to what is not meant to count. */
const SET_ASIDE = /(?:~|,v|\.(?:disabled|swp|cfsaved|dpkg-\w+|ucf-\w+|rpm\w+))$/;

/**
 * A lookup for absolute paths of the host in a checkout that holds a part of it: `/etc/logrotate.d` named by
 * `web1/etc/logrotate.conf` is `web1/etc/logrotate.d`. The longest end of the path counts that stands below a folder of the
 * including file, the nearest such folder first.
 */
export function lookupIn(files: Files): Lookup {
  return (path, from) => {
    const steps = path.split("/").filter((step) => step !== "" && step !== "." && step !== "~");
    if (steps.includes("..")) return { path, standing: OUTSIDE };
    if (steps.length > DEEPEST) return undefined;
    for (let first = 0; first < steps.length; first += 1) {
      for (const folder of foldersAbove(from)) {
        const candidate = [...(folder === "" ? [] : [folder]), ...steps.slice(first)].join("/");
        const standing = files.get(candidate);
        if (standing && holdsFiles(candidate, standing, files)) return { path: candidate, standing };
      }
    }
    return undefined;
  };
}

/** A folder of folders alone is not what an include means. */
function holdsFiles(path: string, standing: Standing, files: Files): boolean {
  return !("folder" in standing) || standing.folder.some((name) => !isFolder(files.get(`${path}/${name}`)));
}

function isFolder(standing: Standing | undefined): boolean {
  return standing !== undefined && "folder" in standing;
}

/** No path of a host is deeper; a hostile one would be looked up in many places. */
const DEEPEST = 32;

function foldersAbove(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return steps.length > DEEPEST ? [] : [...steps.map((_, index) => steps.slice(0, steps.length - index).join("/")), ""];
}
