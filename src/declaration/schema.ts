import * as z from "zod/mini";
import { byFormat, byVersionedFormat } from "./by-format.ts";
import { hostSchema } from "./host-schema.ts";
import { leaf, oneOrMore } from "./leaf.ts";
import { list, named, section } from "./parts.ts";
import { wordReader } from "./reader.ts";
import { date, earnest, glob, text, version } from "./texts.ts";
import { whatIfShape } from "./what-if-schema.ts";

const globs = (description: string) => list(leaf(glob, "Paths of the checkout, with * and **."), description);

const roots = section(
  byFormat(({ title }) => z.optional(globs(`Root configurations of ${title}; without them they are found.`))),
  "Which files the programs are started with.",
);

const versions = section(
  byVersionedFormat(({ title }) => z.optional(leaf(version, `Version of ${title}.`))),
  "Versions of the programs that read the files; they decide defaults.",
);

const environmentShape = {
  role: z.optional(
    leaf(wordReader(["production", "staging", "development"]), "What the environment is for; without it, production."),
  ),
  files: z.optional(globs("The files that belong to the environment; without it, all.")),
  hosts: z.optional(named(hostSchema, "Hosts by name.")),
  roots: z.optional(roots),
  versions: z.optional(versions),
  madeOnHost: z.optional(globs("Files that no checkout has, because each host makes its own.")),
};

const waiver = section(
  {
    rule: z.optional(leaf(text, "The rule that is waived.")),
    item: z.optional(leaf(text, "The item of the checklist that is waived.")),
    subject: z.optional(leaf(text, "The one thing it is waived for, such as backend:plone; without it, all.")),
    reason: leaf(earnest("why this is acceptable until then"), "Why this is acceptable until then."),
    owner: leaf(earnest("who answers for it"), "Who answers for it."),
    until: leaf(date, "The last day of the waiver, at most a year ahead."),
  },
  "A failure that someone answers for, until a date.",
);

/** What an answer rests on. */
export const EVIDENCE = "what shows it, such as a ticket or a protocol";
/** What an item that does not apply needs in the place of evidence. */
export const REASON = "why it does not apply here";

const signOff = section(
  {
    item: leaf(text, "The item of the checklist."),
    answer: leaf(wordReader(["yes", "no", "not applicable"]), "Whether it is fulfilled, or does not apply here."),
    who: leaf(earnest("who says so"), "Who says so."),
    when: leaf(date, "When it was found out."),
    evidence: z.optional(leaf(earnest(EVIDENCE), "What shows a yes or a no.")),
    reason: z.optional(leaf(earnest(REASON), "Why it does not apply.")),
  },
  "A person's dated answer to an item.",
);

const cover = section(
  {
    customer: z.optional(leaf(text, "Whom the audit report is for.")),
    author: z.optional(leaf(text, "Who answers for the audit report.")),
  },
  "What the audit report names on its cover.",
);

/** The whole of `punchlist.yaml`. */
export const declarationSchema = section(
  {
    extends: z.optional(
      oneOrMore(text, "Files that this one builds on, a company's for example; what stands here goes before them."),
    ),
    name: z.optional(leaf(text, "Name of the only environment.")),
    ...environmentShape,
    environments: z.optional(
      named(section(environmentShape, "An environment."), "Environments by name, where there are several."),
    ),
    rules: z.optional(
      named(
        leaf(wordReader(["off", "info", "warning", "error"]), "Severity of the rule, or off."),
        "Levels of rules by their id, or by a glob such as haproxy/*; an id says more than a glob.",
      ),
    ),
    locked: z.optional(list(leaf(text, "A rule."), "Rules that nobody may waive or switch off.")),
    waivers: z.optional(list(waiver, "Failures that someone answers for.")),
    signOffs: z.optional(list(signOff, "Answers that only a person can give.")),
    checklists: z.optional(
      list(leaf(text, "plone, or a path such as ./ours.yaml."), "The checklists that are answered; without it, plone."),
    ),
    ruleFiles: z.optional(
      oneOrMore(text, "Files with rules of the team's own, such as ./punchlist-rules/*.mjs; they are programs."),
    ),
    vendored: z.optional(globs("Files that are read but not judged.")),
    report: z.optional(cover),
    ...whatIfShape,
  },
  "What a team declares about its environments.",
);

export type RawDeclaration = z.output<typeof declarationSchema>;
export type RawEnvironment = Pick<RawDeclaration, keyof typeof environmentShape>;
export type RawHost = z.output<typeof hostSchema>;
export type RawWaiver = z.output<typeof waiver>;
export type RawSignOff = z.output<typeof signOff>;
