import { byDefault, isWritten } from "../../model/index.ts";
import type { Located, Problem, Setting } from "../../model/index.ts";
import { integer, processName } from "./convert.ts";
import type { Group, Program, Section } from "./document.ts";
import { HERE } from "./expand.ts";
import type { Expansions } from "./expand.ts";
import { optionText, setting, shortened } from "./options.ts";
import type { OptionSource } from "./options.ts";
import { stripRange } from "./python-text.ts";
import { partOf } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";

/** A `[group:x]` before its programs are read. */
export interface GroupHead {
  readonly section: Section;
  readonly name: string;
  readonly priority: Setting<number>;
  readonly members: readonly Located<string>[];
}

/** Reads a `[group:x]` section. */
export function readGroup(
  section: Section,
  known: Expansions,
  here: OptionSource["here"],
  report: (problem: Problem) => void,
): GroupHead {
  const { span, options, doubt } = section;
  const source: OptionSource = { section: section.name, span, options, doubt, here, report };
  const written = section.name.slice("group:".length);
  const name = processName.read(written);
  if (name === undefined)
    report({
      kind: "refused",
      span,
      message: `[${shortened(section.name)}] stops supervisord; write ${processName.accepted}.`,
    });
  const programs = optionText(source, "programs", new Map([...known, ["here", { value: HERE }]]));
  return {
    section,
    name: name ?? written,
    priority: setting(source, "priority", integer, 999, known),
    members: programs ? memberNames(programs) : [],
  };
}

/** The sections that a member name stands for; none or two of them stop supervisord. */
export function memberSections(
  member: Located<string>,
  group: GroupHead,
  sections: ReadonlyMap<string, Section>,
  report: (problem: Problem) => void,
): readonly Section[] {
  const found = ["program", "fcgi-program"]
    .map((kind) => sections.get(`${kind}:${member.value}`))
    .filter((section) => section !== undefined);
  if (found.length === 1 || member.doubt) return found.slice(0, 1);
  if (found.length > 1)
    report({
      kind: "refused",
      span: member.span,
      message: `${member.value} in [${group.section.name}] is both a program and an fcgi-program, which stops supervisord; rename one.`,
    });
  else if (!group.section.doubt)
    report({ kind: "refused", span: member.span, message: unknownMember(member.value, group, sections) });
  return found.slice(0, 1);
}

/** The group that a program outside any group forms by itself. */
export function groupOfOne(program: Program): Group {
  return {
    address: `group:${program.name}`,
    span: program.span,
    name: program.name,
    kind: program.kind,
    priority: priorityAlone(program),
    members: [],
    programs: [program],
  };
}

/** Event listeners start before and stop after everything else. */
function priorityAlone({ kind, priority }: Program): Setting<number> {
  if (kind !== "eventlistener" || isWritten(priority)) return priority;
  return byDefault(-1, "supervisor's default for priority of event listeners", priority);
}

function unknownMember(name: string, { section }: GroupHead, sections: ReadonlyMap<string, Section>): string {
  if (name === "")
    return `A comma too many in [${section.name}] names a program without a name, which stops supervisord; drop it.`;
  if (sections.has(`eventlistener:${name}`))
    return `${name} in [${section.name}] is an event listener, which no group can hold, and stops supervisord; drop it there.`;
  return `${shortened(name)} in [${section.name}] is no program here, which stops supervisord; name a [program:x] or [fcgi-program:x].`;
}

function memberNames(text: Text): readonly Located<string>[] {
  if (text.value === "") return [];
  const names: Located<string>[] = [];
  let start = 0;
  for (const part of text.value.split(",")) {
    const range = stripRange(text.value, start, start + part.length);
    names.push(partOf(text, range.start, range.end));
    start += part.length + 1;
  }
  return names;
}
