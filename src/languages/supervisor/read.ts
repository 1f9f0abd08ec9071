import { fileSpan, spanText } from "../../model/index.ts";
import type { Files, Problem, Reading, SourceFile, Targets } from "../../model/index.ts";
import type { SupervisorDocument } from "./document.ts";
import { documentFrom } from "./document-from.ts";
import { HERE } from "./expand.ts";
import { followIncludes } from "./include.ts";
import type { Reach, Reached } from "./include.ts";
import { readIni } from "./ini.ts";
import type { IniEntry } from "./ini.ts";
import { mergeSections } from "./sections.ts";
import type { Unseen } from "./sections.ts";
import { isBefore } from "./version.ts";

/** Reads every main file with what it includes, then what no main file reaches, each as a document of its own. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<SupervisorDocument> {
  const version = targets.versions.get("supervisor");
  const inline = isBefore(version, 4, 0) ? [";"] : [";", "#"];
  const inis = new Map<string, Ini>();
  const open = (file: SourceFile): Ini => {
    const known = inis.get(file.path) ?? { file, ...readIni(file, inline) };
    inis.set(file.path, known);
    return known;
  };
  const mains = findMains(claimed.map(open), files, new Set(targets.roots.get("supervisor") ?? []));
  const reached = new Set(mains.flatMap((main) => main.reached.files.map(({ real }) => real)));
  const alone = claimed.filter(
    ({ path, real }) => !reached.has(real) && !mains.some(({ ini }) => ini.file.path === path),
  );
  const readings = [
    ...mains.map((main) => readMain(main, open, version)),
    ...alone.map((file) => readFragment(open(file), version)),
  ].sort((a, b) => (a.document.main.path < b.document.main.path ? -1 : 1));
  return {
    documents: readings.map(({ document }) => document),
    problems: onceEach(readings.flatMap(({ problems }) => problems)),
  };
}

interface Ini {
  readonly file: SourceFile;
  readonly entries: readonly IniEntry[];
  readonly problems: readonly Problem[];
}

interface Main {
  readonly ini: Ini;
  readonly reached: Reached;
}

/** Files with `[supervisord]` or an `[include]` that no other of them includes, and the declared roots. */
function findMains(inis: readonly Ini[], files: Files, roots: ReadonlySet<string>): readonly Main[] {
  const candidates = inis
    .filter(({ file, entries }) => roots.has(file.path) || entries.some(opensMain))
    .map((ini) => ({ ini, reached: followIncludes(ini.file, ini.entries, files) }));
  if (roots.size > 0) return candidates.filter(({ ini }) => roots.has(ini.file.path));
  return candidates.filter(
    (one, index) =>
      !candidates.some(
        (other, otherIndex) => other !== one && includes(other, one) && (otherIndex < index || !includes(one, other)),
      ),
  );
}

function opensMain(entry: IniEntry): boolean {
  return entry.kind === "header" && (entry.name === "supervisord" || entry.name === "include");
}

function includes({ reached }: Main, { ini }: Main): boolean {
  return reached.files.some(({ real }) => real === ini.file.real);
}

function readMain(
  { ini, reached }: Main,
  open: (file: SourceFile) => Ini,
  version: string | undefined,
): ReturnType<typeof documentFrom> {
  const included = reached.files.map(open);
  const faults = [ini, ...included].flatMap(({ problems }) => problems);
  const { document, problems } = documentFrom({
    main: ini.file,
    context: "whole",
    sections: mergeSections([...ini.entries, ...reached.order.flatMap((reach) => entriesOf(reach, open))]),
    version,
    includes: reached.includes,
    unseen: [...reached.unseen, ...faults.filter(mayAdd)],
    here: isBefore(version, 4, 0) ? () => undefined : (path) => hereOf(path, ini.file.path, reached),
  });
  return {
    document,
    problems: [...faults, ...reached.refused, ...reached.unseen, ...nestedIncludes(included), ...problems],
  };
}

/** Whether there may be sections that were not seen. */
function mayAdd({ kind, addsNothing }: Problem): boolean {
  return kind === "unseen" && !addsNothing;
}

function entriesOf(reach: Reach, open: (file: SourceFile) => Ini): readonly (IniEntry | Unseen)[] {
  return "file" in reach ? open(reach.file).entries : [{ kind: "unseen", problem: reach.unseen }];
}

function readFragment(ini: Ini, version: string | undefined): ReturnType<typeof documentFrom> {
  const unseen: Problem = {
    kind: "unseen",
    span: fileSpan(ini.file),
    message: `No main file of the checkout includes ${ini.file.path}; audit it together with its supervisord.conf.`,
    // The main file of a distribution starts nothing.
    addsNothing: true,
  };
  const { document, problems } = documentFrom({
    main: ini.file,
    context: "included",
    sections: mergeSections(ini.entries),
    version,
    unseen: [unseen, ...ini.problems.filter(mayAdd)],
  });
  return { document, problems: [...ini.problems, unseen, ...problems] };
}

/** The folder of an included file, as far as the checkout tells it: by the absolute pattern, or as seen from the main file. */
function hereOf(path: string, main: string, { includes }: Reached): string | undefined {
  if (path === main) return undefined;
  const pattern = includes.find(({ files }) => files.some((file) => file.path === path))?.pattern.value ?? "";
  if (pattern.startsWith("/")) return pattern.slice(0, Math.max(pattern.lastIndexOf("/"), 1));
  const from = main.split("/").slice(0, -1);
  const to = path.split("/").slice(0, -1);
  const shared = to.findIndex((part, index) => part !== from[index]);
  const common = shared === -1 ? Math.min(from.length, to.length) : shared;
  const steps = [...from.slice(common).map(() => ".."), ...to.slice(common)];
  return steps.length === 0 ? undefined : [HERE, ...steps].join("/");
}

function nestedIncludes(included: readonly Ini[]): readonly Problem[] {
  return included.flatMap(({ file, entries }) =>
    entries.flatMap((entry): Problem[] =>
      entry.kind === "header" && entry.name === "include"
        ? [
            {
              kind: "skipped",
              span: entry.span,
              message: `${spanText(entry.span)} in an included file is passed over; list its files in the main file, not in ${file.path}.`,
            },
          ]
        : [],
    ),
  );
}

/** A file that two main files include would repeat its problems. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.span.file.path}\n${problem.span.start}\n${problem.message}`, problem]),
    ).values(),
  ];
}
