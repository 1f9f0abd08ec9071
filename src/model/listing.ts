import type { Count } from "./json-value.ts";
import type { ToolReport } from "./report.ts";
import type { Role } from "./role.ts";
import type { Harm, Severity } from "./verdict.ts";

/** The rules that may be asked. */
export interface RuleList {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** The program that wrote the list. */
  readonly tool: ToolReport;
  /** The rules, sorted by id. */
  readonly rules: readonly RuleEntry[];
}

/** A rule, as far as it can be told before it is asked. */
export interface RuleEntry {
  /** Its folder and its name. */
  readonly id: string;
  /** A sentence that is true when it passes. */
  readonly title: string;
  /** The headline that is true when it fails. */
  readonly fault: string;
  /** What a failure leads to when nobody acts. */
  readonly harm: Harm;
  /** How much a failure matters, unless punchlist.yaml says otherwise. */
  readonly severity: Severity;
  /** The items that it answers. */
  readonly items: readonly string[];
  /** What must be there for anything to be judged: of each list one at least. */
  readonly needs: readonly (readonly string[])[];
  /** The environments that it judges, by what they are for; without it, all. */
  readonly roles?: readonly Role[];
}

/** A checklist with what answers each of its items. */
export interface ChecklistEntry {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** The program that wrote it. */
  readonly tool: ToolReport;
  /** The checklist's name; of several that are answered as one, all of them. */
  readonly name: string;
  /** Its title. */
  readonly title: string;
  /** Whose questions they are. */
  readonly source?: string;
  /** Its headings, in order. */
  readonly sections: readonly SectionEntry[];
}

/** A heading of a checklist. */
export interface SectionEntry {
  /** The heading. */
  readonly title: string;
  /** Its items, in order. */
  readonly items: readonly ItemEntry[];
}

/** An item of a checklist. */
export interface ItemEntry {
  /** Its id. */
  readonly id: string;
  /** A sentence that is true when the item is fulfilled. */
  readonly title: string;
  /** The rules that answer it, sorted by id. */
  readonly rules: readonly string[];
  /** What a person is asked. */
  readonly ask?: string;
  /** What an answer of a person has to bring along. */
  readonly evidence?: string;
  /** How many days an answer of a person holds. */
  readonly shelfLifeDays?: Count;
  /** What would have to be read or declared where no rule finds anything to judge. */
  readonly open?: string;
  /** Formats that it is about; where none of them is there, it is not asked. */
  readonly about?: readonly string[];
  /** Why there is nothing to ask. */
  readonly cutOff?: string;
}

/** The page of a rule, or an item with what answers it. */
export interface Explanation {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** The program that wrote it. */
  readonly tool: ToolReport;
  /** The rule that was asked for. */
  readonly rule?: RuleEntry;
  /** The rule's page, as Markdown: what it looks at, why, when to leave it off. */
  readonly page?: string;
  /** The item that was asked for. */
  readonly item?: ItemEntry;
}
