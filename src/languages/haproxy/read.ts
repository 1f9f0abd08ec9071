import {
  doubted,
  fileSpan,
  located,
  type Problem,
  type Reading,
  type SourceFile,
  type Targets,
} from "../../model/index.ts";
import type { HaproxyDocument, Section } from "./document.ts";
import { duplicateFaults } from "./fault-duplicates.ts";
import { sectionFaults } from "./faults.ts";
import { followDefaults } from "./inheritance.ts";
import { readLines, type LineContext } from "./lines.ts";
import { fileLists, type FileList } from "./lists.ts";
import { makeProxy } from "./proxy.ts";
import { readSections } from "./sections.ts";
import { parseVersion } from "./version.ts";

/** Reads the claimed files into one document for each `-f` list they make up. */
export function read(claimed: readonly SourceFile[], targets: Targets): Reading<HaproxyDocument> {
  const lists = fileLists(claimed, targets.roots.get("haproxy"));
  const readings = lists.map((list) => readList(list, targets.versions.get("haproxy")));
  return {
    documents: readings.map(({ document }) => document),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readList(
  { root, files, whole }: FileList,
  versionText: string | undefined,
): { readonly document: HaproxyDocument; readonly problems: readonly Problem[] } {
  const version = parseVersion(versionText);
  const { sections, problems, template } = readFiles(files, versionText);
  const span = fileSpan(root);
  const doubt: Problem | undefined = whole
    ? undefined
    : {
        kind: "unseen",
        span,
        message: "No global or defaults section is in sight; the file that holds them would settle what is inherited.",
      };
  const inherited = followDefaults(sections, doubt);
  const proxies = sections.flatMap((section) => {
    const inheritance = inherited.get(section);
    const proxy = inheritance && makeProxy(section, inheritance, version);
    return proxy ? [proxy] : [];
  });
  const globalLines = sections.filter(({ kind }) => kind === "global").flatMap(({ lines }) => lines);
  const listens = proxies.some(({ kind }) => kind !== "backend");
  const document: HaproxyDocument = {
    address: `haproxy:${root.path}`,
    span,
    files,
    version: versionText,
    doubt,
    sections,
    global: {
      lines: globalLines,
      statsSockets: globalLines.filter(({ keyword, words }) => keyword === "stats" && words[1]?.value === "socket"),
    },
    defaults: sections.filter(({ kind }) => kind === "defaults"),
    proxies,
    // A piece with backends alone is read together with others, and one of them listens.
    listens: listens ? located(true, span) : doubted(located(false, span), proxies.length > 0 ? doubt : undefined),
  };
  return { document, problems: template ? problems : [...problems, ...duplicateFaults(proxies, version)] };
}

interface FilesRead {
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** One of the files is a template, so nothing in it is refused. */
  readonly template: boolean;
}

function readFiles(files: readonly SourceFile[], versionText: string | undefined): FilesRead {
  const context = { version: parseVersion(versionText), versionText, variables: new Map<string, string>() };
  const read = files.map((file) => readOne(file, context));
  return {
    sections: read.flatMap(({ sections }) => sections),
    problems: read.flatMap(({ problems }) => problems),
    template: read.some(({ template }) => template),
  };
}

function readOne(file: SourceFile, context: LineContext): FilesRead {
  const lines = readLines(file, context);
  const { sections, problems } = readSections(lines);
  const faults = lines.template ? [] : sections.flatMap((section) => sectionFaults(section, context.version));
  return { sections, problems: [...lines.problems, ...problems, ...faults], template: lines.template };
}
