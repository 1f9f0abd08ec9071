/** A checklist as it is written in `rules/checklists/`: sections of items. */
export interface Checklist {
  readonly name: string;
  readonly title: string;
  /** Whose questions they are. */
  readonly source?: string;
  readonly sections: readonly ChecklistSection[];
}

export interface ChecklistSection {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** One question. A rule names the item that it answers. */
export interface ChecklistItem {
  readonly id: string;
  /** A sentence that is true when the item is fulfilled. */
  readonly title: string;
  /** What to ask a person, where files cannot settle it. */
  readonly ask?: string;
  /** The evidence that a person's answer needs. */
  readonly evidence?: string;
  /** How many days a person's answer holds. */
  readonly shelfLifeDays?: number;
  /** What would have to be read or declared, for an item that no rule answers yet or in which none finds anything to judge. */
  readonly open?: string;
  /** Whether a file or a declaration settles what is open; without it, a rule that is still to be written. */
  readonly settledBy?: "file" | "declaration";
  /** Further rules that answer it. */
  readonly rules?: readonly string[];
  /** The formats that the item is about: where none of them is present, there is nothing to ask. */
  readonly about?: readonly string[];
  /** The source breaks off here: there is nothing to ask. */
  readonly cutOff?: string;
}
