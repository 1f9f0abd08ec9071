import * as z from "zod/mini";
import { formats } from "../../languages/index.ts";
import { count } from "../amounts.ts";
import { leaf } from "../leaf.ts";
import { list, named, section } from "../parts.ts";
import { REFUSED, wordReader, type Reader } from "../reader.ts";
import { text } from "../texts.ts";

const itemId: Reader<string> = {
  accepted: "capitals and digits, such as OPS-1",
  schema: { type: "string", pattern: "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$", maxLength: 20 },
  read: (written) =>
    /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/.test(written) && written.length <= 20 ? { value: written } : REFUSED,
};

const item = section(
  {
    id: leaf(itemId, "What reports, waivers and sign-offs call it, such as OPS-1; no other item has it."),
    title: leaf(text, "A sentence that is true when the item is fulfilled."),
    ask: z.optional(leaf(text, "What a person is asked, where files cannot settle it.")),
    evidence: z.optional(leaf(text, "What an answer of a person has to bring along.")),
    shelfLifeDays: z.optional(leaf(count, "How many days an answer of a person holds; without it, for ever.")),
    rules: z.optional(list(leaf(text, "A rule."), "Rules that answer it.")),
    open: z.optional(leaf(text, "What would have to be read or declared where no rule finds anything to judge.")),
    settledBy: z.optional(
      leaf(wordReader(["file", "declaration"]), "What settles what is open; without it, a rule to be written."),
    ),
    about: z.optional(
      list(
        leaf(wordReader(formats.map(({ name }) => name)), "A format."),
        "Formats that it is about; where none of them is there, it is not asked.",
      ),
    ),
  },
  "A question. Rules answer it, or a person does.",
);

/** The whole of a checklist's file. */
export const checklistSchema = section(
  {
    title: leaf(text, "What the checklist is called in reports."),
    source: z.optional(leaf(text, "Whose questions they are.")),
    levels: z.optional(
      named(
        leaf(wordReader(["off", "info", "warning", "error"]), "Severity of the rule, or off."),
        "Levels of rules by their id, or by a glob such as haproxy/*; rules in punchlist.yaml go before them.",
      ),
    ),
    sections: list(
      section(
        { title: leaf(text, "A heading."), items: list(item, "Its questions, in the order in which they are asked.") },
        "Questions under a heading.",
      ),
      "Headings with their questions.",
    ),
  },
  "A checklist: what a team asks before it goes live, and what answers it.",
);

export type RawChecklist = z.output<typeof checklistSchema>;
export type RawItem = RawChecklist["sections"][number]["items"][number];
