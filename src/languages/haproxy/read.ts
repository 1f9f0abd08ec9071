import {
  doubted,
  fileSpan,
  located,
  type Files,
  type Problem,
  type Reading,
  type SourceFile,
  type Targets,
} from "../../model/index.ts";
import type { HaproxyDocument, Section } from "./document.ts";
import { duplicateFaults } from "./fault-duplicates.ts";
import { sectionFaults } from "./faults.ts";
import { followDefaults } from "./inheritance.ts";
import { readLines } from "./lines.ts";
import { fileLists, type FileList } from "./lists.ts";
import { makeProxy } from "./proxy.ts";
import { isUnseen, withUnread, type Part } from "./unread-files.ts";
import { readSections } from "./sections.ts";
import { parseVersion } from "./version.ts";

/** Reads the claimed files into one document for each `-f` list they make up. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<HaproxyDocument> {
  const lists = fileLists(claimed, targets.roots.get("haproxy"));
  const readings = lists.map((list) => readList(list, withUnread(list, files), targets.versions.get("haproxy")));
  return {
    documents: readings.map(({ document }) => document),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readList(
  { root, files, whole }: FileList,
  parts: readonly Part[],
  versionText: string | undefined,
): { readonly document: HaproxyDocument; readonly problems: readonly Problem[] } {
  const version = parseVersion(versionText);
  const { sections, problems, template, unseenBefore } = readParts(parts, versionText);
  const span = fileSpan(root);
  const piece: Problem = {
    kind: "unseen",
    span,
    message: "No global or defaults section is in sight; the file that holds them would settle what is inherited.",
  };
  const unread = parts.filter(isUnseen).map(({ unseen }) => unseen);
  const doubt = unread[0] ?? (whole ? undefined : piece);
  const inherited = followDefaults(sections, whole ? undefined : doubt, unseenBefore);
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
  const faults = template ? [] : duplicateFaults(proxies, version);
  return { document, problems: [...unread, ...problems, ...faults] };
}

interface FilesRead {
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** One of the files is a template, so nothing in it is refused. */
  readonly template: boolean;
  /** What was not seen right before a section. */
  readonly unseenBefore: ReadonlyMap<Section, Problem>;
}

function readParts(parts: readonly Part[], versionText: string | undefined): FilesRead {
  const context = { version: parseVersion(versionText), versionText, variables: new Map<string, string>() };
  const sections: Section[] = [];
  const problems: Problem[] = [];
  const unseenBefore = new Map<Section, Problem>();
  const last = parts.findLastIndex(isUnseen);
  let template = false;
  for (const [index, part] of parts.entries()) {
    if (isUnseen(part)) continue;
    const lines = readLines(part.file, context);
    const found = readSections(lines);
    const faults = found.sections.flatMap((section) => sectionFaults(section, context.version));
    const own = found.sections.map((section) => overridden(section, index < last ? parts[last] : undefined));
    const before = parts[index - 1];
    if (own[0] && before && isUnseen(before)) unseenBefore.set(own[0], before.unseen);
    template ||= lines.template;
    sections.push(...own);
    problems.push(...lines.problems, ...found.problems, ...(lines.template ? [] : faults));
  }
  return { sections, problems, template, unseenBefore };
}

/** What `global` says may be said again in a later file. */
function overridden(section: Section, later: Part | undefined): Section {
  if (section.kind !== "global" || !later || !isUnseen(later)) return section;
  return { ...section, lines: section.lines.map((line) => ({ ...line, doubt: line.doubt ?? later.unseen })) };
}
