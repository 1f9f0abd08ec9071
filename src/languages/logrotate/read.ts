import { baseName } from "../../model/base-name.ts";
import {
  doubted,
  fileAt,
  fileSpan,
  located,
  type Files,
  type Located,
  type Problem,
  type Reading,
  type SourceFile,
  type Targets,
} from "../../model/index.ts";
import type { Block, Fault, LogrotateDocument } from "./document.ts";
import { settle } from "./draft.ts";
import { commandsAfter, commandsBefore, refusingScript, scriptFaults } from "./scripts.ts";
import { duplicatesOf } from "./duplicates.ts";
import { DEFAULT_TABOO, lookupIn, passedOver, tabooOf, type Lookup } from "./include.ts";
import { rotatedAgain } from "./rotated-again.ts";
import { runLogrotate } from "./run.ts";
import { scheduleBeside } from "./schedule.ts";
import type { OpenBlock, Run } from "./state.ts";
import { tailOf } from "./tails.ts";
import { templateDoubt } from "./template.ts";

/** Reads each main file with all that it includes, then the snippets that no main file reaches. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<LogrotateDocument> {
  const lookup = lookupIn(files);
  const declared = targets.roots.get("logrotate");
  const mains = declared ? rootReadings(declared, files, lookup) : mainReadings(claimed, files, lookup);
  const readings = declared ? mains : [...mains, ...snippetReadings(claimed, mains, files, lookup)];
  return {
    documents: readings.map((reading) => documentOf(reading, files)),
    problems: readings.flatMap(({ run, passedOver }) => [...run.problems, ...passedOver]),
  };
}

interface RunReading {
  readonly run: Run;
  readonly context: LogrotateDocument["context"];
  /** About files that logrotate would not open. */
  readonly passedOver: readonly Problem[];
}

function whole(run: Run): RunReading {
  return { run, context: "whole", passedOver: [] };
}

function rootReadings(paths: readonly string[], files: Files, lookup: Lookup): readonly RunReading[] {
  const roots = paths.flatMap((path) => fileAt(files, path) ?? []);
  return roots.map((root) => whole(runLogrotate([root], undefined, files, lookup)));
}

/** Files with includes that no other file includes; of two that include each other, the first. */
function mainReadings(claimed: readonly SourceFile[], files: Files, lookup: Lookup): readonly RunReading[] {
  const runs = claimed
    .filter(({ text }) => text.includes("include"))
    .map((file) => runLogrotate([file], undefined, files, lookup))
    .filter((run) => run.files[0]?.globals.some(({ name }) => name === "include"));
  const reachedBy = new Map<string, number[]>();
  for (const [index, run] of runs.entries()) {
    for (const path of new Set(run.files.slice(1).map(({ file }) => file.real)))
      reachedBy.set(path, [...(reachedBy.get(path) ?? []), index]);
  }
  const includers = (run: Run): readonly number[] => reachedBy.get(run.files[0]?.file.real ?? "") ?? [];
  return runs
    .filter(
      (run, index) =>
        !includers(run).some(
          (other) => other < index || (other > index && !includers(runs[other] ?? run).includes(index)),
        ),
    )
    .map(whole);
}

/** A folder `logrotate.d` is one reading, since it is included as one; other files are one each. */
function snippetReadings(
  claimed: readonly SourceFile[],
  mains: readonly RunReading[],
  files: Files,
  lookup: Lookup,
): readonly RunReading[] {
  const reached = new Set(mains.flatMap(({ run }) => run.files.map(({ file }) => file.real)));
  const groups = new Map<string, SourceFile[]>();
  for (const file of claimed) {
    if (reached.has(file.real)) continue;
    const key = folderOf(file.path) ?? file.path;
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()].map((group) => groupReading(group, files, lookup));
}

function groupReading(group: readonly SourceFile[], files: Files, lookup: Lookup): RunReading {
  const [first] = group;
  if (first && folderOf(first.path) === undefined) return loneReading(first, files, lookup);
  const patterns = group.map(({ path }) => tabooOf(baseName(path), DEFAULT_TABOO));
  const read = group.filter((_, index) => patterns[index] === undefined);
  const names = read.map(({ path }) => baseName(path));
  const left = group.flatMap((file, index) => {
    const pattern = patterns[index];
    return pattern === undefined ? [] : passedOver(file, pattern, names);
  });
  return {
    run: runLogrotate(read, unseenMain(read[0] ?? first), files, lookup, "folder"),
    context: "snippets",
    passedOver: left,
  };
}

/** A file alone that sets globals is meant to be run by itself; without them, another file may include it. */
function loneReading(file: SourceFile, files: Files, lookup: Lookup): RunReading {
  const run = runLogrotate([file], undefined, files, lookup);
  if (run.files[0]?.globals.some(({ known }) => known)) return whole(run);
  return { run: runLogrotate([file], unseenMain(file), files, lookup), context: "snippets", passedOver: [] };
}

function unseenMain(file: SourceFile | undefined): Problem | undefined {
  return (
    file && {
      kind: "unseen",
      span: fileSpan(file),
      message: "The main file that includes this one is not in the checkout; it may set what is not set here.",
    }
  );
}

function documentOf({ run, context }: RunReading, files: Files): LogrotateDocument {
  const duplicates = duplicatesOf(run.held);
  const neighbours = new Set(run.files.filter(({ via }) => via === "folder").map(({ file }) => file));
  return {
    context,
    files: run.files,
    blocks: run.blocks.map((block) => blockOf(block, duplicates.get(block) ?? { items: [] }, neighbours)),
    faults: run.fileFaults.map(({ file, fault }) => ({
      address: `file:${file.path}`,
      span: fault.span,
      fault: doubted(located(fault, fault.span), doubtOf(fault)),
    })),
    unseen: run.unseen,
    schedule: run.files[0] && scheduleBeside(run.files[0].file.path, files),
  };
}

function blockOf(open: OpenBlock, duplicates: Block["duplicates"], neighbours: ReadonlySet<SourceFile>): Block {
  const settings = settle(open.draft, { span: open.head, doubt: open.hidden });
  const set: readonly (Located<unknown> | undefined)[] = Object.values(open.draft);
  const first = open.patterns[0]?.value ?? "";
  const doubt = open.fault && doubtOf(open.fault);
  return {
    address: `log:${first}`,
    span: open.head,
    name: open.patterns.length > 1 ? `${first} and ${open.patterns.length - 1} more` : first,
    file: open.file,
    patterns: open.patterns.map((pattern) => doubted(pattern, open.hidden)),
    tails: open.patterns.map(tailOf),
    directives: open.directives,
    fault: doubted(located(open.fault, open.fault?.span ?? open.head), doubt ?? open.unsure),
    kept: doubted(located(open.kept, open.head), doubt),
    leaked: set
      .filter((setting) => setting !== undefined)
      .filter(({ span: { file } }) => file !== open.file && neighbours.has(file)),
    duplicates: { ...duplicates, doubt: duplicates.doubt ?? open.hidden },
    globalsUnseen: open.globalsUnseen,
    ...settings,
    commandsAfter: commandsAfter(settings),
    commandsBefore: commandsBefore(settings),
    scriptFaults: scriptFaults(settings),
    rotatedAgain: rotatedAgain(open.patterns, settings, open.directives),
    refusingScript: refusingScript(settings),
  };
}

/** What a template fills in may be right, and then nothing is lost. */
function doubtOf({ kind, span }: Fault): Problem | undefined {
  return kind === "unseen" ? templateDoubt(span) : undefined;
}

/** The `logrotate.d` folder that a file lies right in. */
function folderOf(path: string): string | undefined {
  const cut = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(cut, 0));
  return folder === "logrotate.d" || folder.endsWith("/logrotate.d") ? folder : undefined;
}
