import { fileSpan, located, mapLocated, type Located, type Problem, type SourceFile } from "../../model/index.ts";
import type { Assignment, ReadUnit } from "./assignments.ts";
import { readCommands, type ReadCommands } from "./commands.ts";
import type { SystemdDocument } from "./document.ts";
import { refusals } from "./refusals.ts";
import { OPEN_FILES, RESTART, setting, TYPE, USER } from "./settings.ts";
import { unseen } from "./unseen.ts";
import { lastOf, readVariables, type FindFile } from "./variables.ts";

/** The files of a service, read one by one, and how to find others that they name. */
export interface ServiceFiles {
  readonly unit: string;
  readonly parts: readonly ReadUnit[];
  /** Whether the unit itself is among them. */
  readonly isWhole: boolean;
  readonly find: FindFile;
  readonly fileNamed: SystemdDocument["fileNamed"];
}

/** A service with what systemd drops of it and what it refuses. */
export interface ServiceReading {
  readonly document: SystemdDocument;
  readonly problems: readonly Problem[];
}

/** Puts a service together from its files in their order. */
export function readService({ unit, parts, isWhole, find, fileNamed }: ServiceFiles): ServiceReading {
  const files = parts.map(({ file }) => file);
  const [first] = files;
  if (!first) throw new RangeError("A service has one file at least.");
  const span = fileSpan(first);
  const faults = parts.flatMap(({ problems }) => problems);
  const doubt = isWhole ? faults.find(({ kind }) => kind === "unseen") : unseenUnit(unit, first);
  const all = parts.flatMap(({ assignments }) => assignments);
  const own = all.filter(({ section }) => section === "Service");
  const variables = readVariables(own, { unit }, find);
  const starts = lastOf(own, "ExecStart").map((text) => ({ text, ...readCommands(text, { unit }, variables) }));
  const where = { span, doubt };
  const [type, user, restart, openFiles] = [
    setting({ ...TYPE, fallback: starts.length > 0 || !isWhole ? "simple" : "oneshot" }, own, where),
    setting(USER, own, where),
    setting(RESTART, own, where),
    setting(OPEN_FILES, own, where),
  ];
  const document: SystemdDocument = {
    address: `unit:${unit}`,
    span,
    name: unit,
    context: isWhole ? "whole" : "drop-ins",
    files: [...files, ...variables.files],
    doubt,
    commands: { items: starts.flatMap(({ commands }) => commands), doubt: addedTo(starts, own, doubt) },
    type: type.value,
    user: user.value,
    restart: restart.value,
    openFiles: openFiles.value,
    isEnabled: enabledBy(all, where),
    fileNamed,
  };
  const skips = [variables, type, user, restart, openFiles].flatMap(({ problems }) => problems);
  const refused = isWhole && !faults.some(({ kind }) => kind === "refused") ? refusals(document, all) : [];
  const problems = [...faults, ...skips, ...starts.flatMap(({ fault }) => fault ?? []), ...refused];
  return { document, problems: problems.toSorted(byPlace(files)) };
}

function byPlace(files: readonly SourceFile[]): (a: Problem, b: Problem) => number {
  return ({ span: a }, { span: b }) => files.indexOf(a.file) - files.indexOf(b.file) || a.start - b.start;
}

function unseenUnit(unit: string, file: SourceFile): Problem {
  return unseen(
    fileSpan(file),
    `${unit} itself is not in the checkout, only what changes it; add what systemctl cat ${unit} prints.`,
  );
}

/** After a line that drops what stands before it, nothing of another file can add a command. */
function addedTo(
  starts: readonly ReadCommands[],
  own: readonly Assignment[],
  doubt: Problem | undefined,
): Problem | undefined {
  const drops = own.some(({ key, value }) => key === "ExecStart" && value.value === "");
  return drops && starts.length > 0 ? undefined : doubt;
}

/** What is linked by `systemctl enable`, by the lines that say where. */
function enabledBy(
  all: readonly Assignment[],
  { span, doubt }: { readonly span: Problem["span"]; readonly doubt: Problem | undefined },
): Located<boolean> {
  const line = all.find(
    ({ section, key, value }) =>
      section === "Install" && /^(?:WantedBy|RequiredBy|Alias|Also)$/.test(key) && value.value !== "",
  );
  if (line) return mapLocated(line.value, () => true);
  return { ...located(false, span), ...(doubt && { doubt }) };
}
