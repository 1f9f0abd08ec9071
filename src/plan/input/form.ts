/** How a number is written, by the name of its reader. */
export type NumberKind =
  | "amount"
  | "amount above 0"
  | "count to 100000"
  | "count to 1000"
  | "duration"
  | "duration above 0"
  | "growth"
  | "memory above 0"
  | "rate"
  | "share"
  | "size above 0";

/** How any scalar is written, by the name of its reader. */
export type Kind =
  | NumberKind
  | "availability"
  | "count"
  | "count or none"
  | "currency"
  | "date"
  | "holiday"
  | "maintenance window"
  | "need"
  | "path"
  | "percentage"
  | "rate above 0"
  | "reaction"
  | "text"
  | "weekly hours"
  | "weekly hours or rest"
  | "zone";

/** How an input is written in `punchlist.yaml`, as data from which its schema is made. */
export type Form = LeafForm | WordForm | NumberForm | ListForm | NamedForm | GroupForm;

/** One scalar. */
export interface LeafForm<K extends Kind = Kind> {
  readonly form: "leaf";
  readonly kind: K;
  readonly description: string;
}

/** One of a few words. */
export interface WordForm<Word extends string = string> {
  readonly form: "word";
  readonly words: readonly Word[];
  readonly description: string;
}

/** A number that may be left to the configuration; one that is `ranged` may say how far it may be off. */
export interface NumberForm<Ranged extends boolean = boolean> {
  readonly form: "number";
  readonly kind: NumberKind;
  readonly ranged: Ranged;
  readonly description: string;
}

/** Equal parts. */
export interface ListForm<Of extends Form = Form> {
  readonly form: "list";
  readonly of: Of;
  readonly description: string;
}

/** Equal parts by names that the user chooses. */
export interface NamedForm<Of extends Form = Form> {
  readonly form: "named";
  readonly of: Of;
  readonly description: string;
}

/** Parts with fixed keys, those that must be said and those that may. */
export interface GroupForm<Must extends Forms = Forms, May extends Forms = Forms> {
  readonly form: "group";
  readonly must: Must;
  readonly may: May;
  readonly description: string;
}

/** Forms by their keys. */
export type Forms = Readonly<Record<string, Form>>;

export function leaf<const K extends Kind>(kind: K, description: string): LeafForm<K> {
  return { form: "leaf", kind, description };
}

export function word<const Word extends string>(words: readonly Word[], description: string): WordForm<Word> {
  return { form: "word", words, description };
}

export function number(kind: NumberKind, description: string): NumberForm<false> {
  return { form: "number", kind, ranged: false, description };
}

/** A number with a range; only an input that says what the range moves may have one. */
export function ranged(kind: NumberKind, description: string): NumberForm<true> {
  return { form: "number", kind, ranged: true, description };
}

export function list<const Of extends Form>(of: Of, description: string): ListForm<Of> {
  return { form: "list", of, description };
}

export function named<const Of extends Form>(of: Of, description: string): NamedForm<Of> {
  return { form: "named", of, description };
}

export function group<const Must extends Forms, const May extends Forms>(
  description: string,
  must: Must,
  may: May,
): GroupForm<Must, May> {
  return { form: "group", must, may, description };
}

/** Whether a form holds a number that may say how far it may be off. */
export type HasRange<F> = Form extends F
  ? false
  : F extends NumberForm<infer Ranged>
    ? Ranged
    : F extends ListForm<infer Of> | NamedForm<infer Of>
      ? HasRange<Of>
      : F extends GroupForm<infer Must, infer May>
        ? HasRange<Must[keyof Must] | May[keyof May]>
        : false;
