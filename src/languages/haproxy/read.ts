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
import { readStatsSockets } from "./binds.ts";
import { sectionsOf } from "./alternatives.ts";
import type { HaproxyDocument, Section } from "./document.ts";
import { duplicateFaults } from "./fault-duplicates.ts";
import { nameFaults } from "./fault-names.ts";
import { referenceFaults } from "./fault-references.ts";
import { serverFaults } from "./fault-servers.ts";
import { sectionFaults } from "./faults.ts";
import { lineInDoubt } from "./given.ts";
import { emptyRoots } from "./folders.ts";
import { followDefaults } from "./inheritance.ts";
import type { InstalledRelease } from "../grammar/installed-release.ts";
import { judgedFor, type Judging } from "../grammar/judged-for.ts";
import { saidOnce } from "../grammar/said-once.ts";
import { installedVersion } from "./installed-version.ts";
import { readLines, type LineContext } from "./lines.ts";
import { fileLists, type FileList } from "./lists.ts";
import { readPages } from "./pages.ts";
import { makeProxy } from "./proxy.ts";
import { isUnseen, withUnread, type Part } from "./unread-files.ts";
import { oneOfEachCause } from "./one-cause.ts";
import { readSections } from "./sections.ts";
import { formatVersion, parseVersion } from "./version.ts";

/** Reads the claimed files into one document for each `-f` list they make up. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<HaproxyDocument> {
  const roots = (targets.roots.get("haproxy") ?? []).map((path) => path.replace(/\/+$/, ""));
  const lists = fileLists(claimed, roots, files);
  const elsewhere = lists.length > 1 ? sectionsOf(claimed) : new Set<string>();
  const declared = targets.versions.get("haproxy");
  const installed = declared === undefined ? installedVersion(files) : undefined;
  const judging = installed && judgingOf(installed);
  const version = declared ?? judging?.release;
  const readings = lists.map((list) => readList(list, withUnread(list, files), version, elsewhere));
  return {
    documents: readings.map(({ document }) => document),
    problems: [
      ...emptyRoots(roots, claimed, files),
      ...saidOnce(readings.flatMap(({ problems }) => problems)).map((problem) => judgedFor(problem, judging)),
    ],
  };
}

function judgingOf({ release, file }: InstalledRelease): Judging {
  return { title: "HAProxy", program: "haproxy", release: formatVersion(release), file };
}

function readList(
  { root, files, own, whole }: FileList,
  parts: readonly Part[],
  versionText: string | undefined,
  elsewhere: ReadonlySet<string>,
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
  const doubt = unread[0] ?? (whole ? undefined : piece) ?? hiddenLine(sections);
  const inherited = followDefaults(sections, whole ? undefined : doubt, unseenBefore);
  const proxies = sections
    .filter(({ span }) => own.includes(span.file))
    .flatMap((section) => {
      const inheritance = inherited.get(section);
      const proxy = inheritance && makeProxy(section, inheritance, version);
      return proxy ? [proxy] : [];
    });
  const globals = sections.filter(({ kind }) => kind === "global");
  const globalLines = globals.flatMap(({ lines }) => lines);
  const hidden = globalLines.find(({ words: [keyword] }) => keyword?.doubt);
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
      unset: doubted(located("global", globals[0]?.span ?? span), doubt ?? hidden?.words[0]?.doubt),
      statsSockets: readStatsSockets(globalLines),
    },
    defaults: sections.filter(({ kind }) => kind === "defaults"),
    proxies,
    pages: readPages(proxies),
    // A piece with backends alone is read together with others, and one of them listens.
    listens: listens ? located(true, span) : doubted(located(false, span), proxies.length > 0 ? doubt : undefined),
  };
  const faults = template
    ? []
    : [
        ...duplicateFaults(proxies, version),
        ...serverFaults(document, version),
        ...(doubt ? [] : [...nameFaults(sections, elsewhere), ...referenceFaults(sections, elsewhere)]),
      ];
  return { document, problems: [...unread, ...problems, ...faults] };
}

/** A line that a template fills in whole may begin further sections. */
function hiddenLine(sections: readonly Section[]): Problem | undefined {
  for (const { lines } of sections)
    for (const line of lines) {
      const doubt = line.isCertain ? undefined : line.words[0]?.doubt;
      if (doubt && /^(?:\W|_|[A-Z])/.test(line.keyword)) return doubt;
    }
  return undefined;
}

interface FilesRead {
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** One of the files is a template, so a name may stand twice, in two branches. */
  readonly template: boolean;
  /** What was not seen right before a section. */
  readonly unseenBefore: ReadonlyMap<Section, Problem>;
}

function readParts(parts: readonly Part[], versionText: string | undefined): FilesRead {
  const context = { version: parseVersion(versionText), versionText, variables: new Map<string, string>() };
  const last = parts.findLastIndex(isUnseen);
  const read = parts.map((part, index) => {
    if (isUnseen(part)) return { sections: [], problems: [], template: false };
    const { sections, ...rest } = readOne(part.file, context);
    return {
      ...rest,
      sections: sections.map((section) => overridden(section, index < last ? parts[last] : undefined)),
    };
  });
  const unseenBefore = read.flatMap(({ sections: [first] }, index) => {
    const before = parts[index - 1];
    return first && before && isUnseen(before) ? [[first, before.unseen] as const] : [];
  });
  return {
    sections: read.flatMap(({ sections }) => sections),
    problems: read.flatMap(({ problems }) => problems),
    template: read.some(({ template }) => template),
    unseenBefore: new Map(unseenBefore),
  };
}

function readOne(file: SourceFile, context: LineContext): Omit<FilesRead, "unseenBefore"> {
  const lines = readLines(file, context);
  const { sections, problems } = readSections(lines);
  const faults = sections.flatMap((section) => sectionFaults(section, context.version));
  return {
    sections,
    problems: [...lines.problems, ...problems, ...oneOfEachCause(faults)],
    template: lines.template,
  };
}

/** What `global` says may be said again in a later file. */
function overridden(section: Section, later: Part | undefined): Section {
  if (section.kind !== "global" || !later || !isUnseen(later)) return section;
  return { ...section, lines: section.lines.map((line) => lineInDoubt(line, line.doubt ?? later.unseen)) };
}
