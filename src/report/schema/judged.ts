import type {
  Answer,
  Evidence,
  Finding,
  Fix,
  MessageReport,
  ProblemReport,
  SignOff,
  TrailStep,
  Waiver,
} from "../../model/index.ts";
import { array, count, flag, ordinal, record, text, type JsonSchema } from "./json-schema.ts";

const verdict: JsonSchema = {
  description: "The verdict; unknown is never a pass, waived is a failure that someone answers for.",
  enum: ["pass", "fail", "unknown", "not-applicable", "waived"],
};

const signOff = record<SignOff>("A person's dated answer.", {
  answer: { description: "What the person answered.", enum: ["yes", "no"] },
  who: text("Who answered."),
  when: text("The day of the answer, YYYY-MM-DD."),
  evidence: text("What the answer rests on."),
  stale: flag("Whether the answer is older than the item's shelf life, so that it settles nothing any more."),
});

/** The answer to one item of the checklist. */
export const answer = record<Answer>(
  "The answer to one item of the checklist: its worst verdict with the findings behind it, or a person's sign-off.",
  {
    item: text("The item's id."),
    title: text("What the item asks for."),
    verdict,
    findings: array("Indexes into the report's findings.", count("An index, from zero.")),
    open: text("What would settle an open item, or why an item does not apply."),
    settledBy: {
      enum: ["rule", "person"],
      description: "For an open item: whether a rule that is still to be written settles it, or a person.",
    },
    signOff,
  },
  "open",
  "settledBy",
  "signOff",
);

const quoted = {
  path: text("The file, relative to the root, separated by /."),
  line: ordinal("The first line, from 1."),
  column: ordinal("The first column, from 1, in UTF-16 units."),
  endLine: ordinal("The last line."),
  endColumn: ordinal("The column after the last character."),
  text: text("The quoted text, shortened and with secrets masked."),
};

const evidence = record<Evidence>("A quoted place.", quoted);

const trailStep = record<TrailStep>("Another place that made the value what it is.", {
  why: text("How it did so: extends, from defaults, +=."),
  ...quoted,
});

const fix = record<Fix>("What to write instead.", {
  text: text("The text to write."),
  insert: flag("Whether the text is a line of its own at that place; otherwise it takes the place of the evidence."),
  path: text("The file to write it into."),
  line: ordinal("The line, from 1."),
});

const message = record<MessageReport>("What is said, in words and in the parts that they are made of.", {
  id: text("Which of the rule's messages; title for a pass, engine/… where no rule was asked."),
  data: {
    description: "What the message's placeholders stand for.",
    type: "object",
    additionalProperties: { description: "A value as it is quoted.", type: ["string", "number"] },
  },
  text: text("What is there, why it hurts, what to write instead."),
});

const waiver = record<Waiver>("Who answers for the failure, and until when.", {
  reason: text("Why it is borne."),
  owner: text("Who answers for it."),
  until: text("The last day of the waiver, YYYY-MM-DD."),
});

/** One rule's judgement of one subject. */
export const finding = record<Finding>(
  "One rule's judgement of one subject.",
  {
    rule: text("The rule's id."),
    item: text("The id of the item it answers."),
    severity: { description: "How much a failure matters.", enum: ["error", "warning", "info"] },
    verdict,
    subject: text("The semantic address of what was judged; it survives moved lines."),
    message,
    evidence: array("The places that show it; the first is where to look.", evidence),
    trail: array("The places that made the value so, in the order in which the program follows them.", trailStep),
    fix,
    waiver,
    fingerprint: text("Identifies the finding in baselines: rule, path and address, never a line."),
  },
  "trail",
  "fix",
  "waiver",
);

/** Something that could not be read. */
export const problem = record<ProblemReport>("Something that could not be read; what rests on it is unknown.", {
  kind: {
    description:
      "unreadable: we cannot open it; refused: the real program refuses the file; skipped: it drops this piece; unseen: it sees more than we do.",
    enum: ["unreadable", "refused", "skipped", "unseen"],
  },
  path: text("The file, relative to the root, separated by /."),
  line: ordinal("The line, from 1."),
  column: ordinal("The column, from 1, in UTF-16 units."),
  message: text("What stood there and what would be right or would settle it."),
});
