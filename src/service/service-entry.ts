/** All that rules know of one kind of service. */
export interface ServiceEntry {
  readonly name: string;
  /** As a sentence names one: "ZEO server". */
  readonly title: string;
  /** The command lines that start it, any of them. */
  readonly commands: readonly CommandForm[];
  /** What decides whether it stays in the foreground, in the order in which it counts. */
  readonly signs: readonly Sign[];
  /** What it does where the command holds none of them. */
  readonly otherwise: Otherwise;
  /** How long it takes until it works; absent where nobody knows of trouble with it. */
  readonly start?: Seconds;
  /** How long it may take to end without losing anything. */
  readonly stop?: Seconds;
}

/** A form of a command line, after interpreters and helpers. */
export type CommandForm =
  /** Programs by their base names. */
  | { readonly programs: readonly string[]; readonly verbs?: Verbs }
  /** The script of a part that the environment's files set up. */
  | { readonly part: "zope" | "zeo"; readonly verbs?: Verbs }
  /** A script with a name that is usual for it. */
  | { readonly scripts: RegExp; readonly verbs?: Verbs };

/** The words of which one follows; an empty one stands for the end of the command. */
export type Verbs = readonly string[];

/** Words on a command line, each whole. */
export type Words = readonly string[] | RegExp;

/** Something on a command line that tells whether the service stays; the first word that is one of those of a sign decides. */
export type Sign =
  | { readonly stays: Words; readonly leaves?: undefined }
  /** `instead`: what to write in the place of the word that sends it into the background. */
  | { readonly stays?: Words; readonly leaves: Words; readonly instead: string }
  /** The script of a part with this recipe stays, whatever it is told. */
  | { readonly recipe: string }
  /** With one of these it may be another program of the same name. */
  | { readonly unsure: Words };

/** What a service does by itself. */
export type Otherwise =
  | { readonly does: "stay" }
  /** `instead` may hold `{program}`, the first word of the command. */
  | { readonly does: "leave"; readonly instead: string }
  /** `settledBy`: the place that would tell; `reads`: the format that can be asked, and what to write where it sends it away. */
  | {
      readonly does: "as its file says";
      readonly settledBy: string;
      readonly reads?: { readonly format: "haproxy"; readonly instead: string };
    }
  /** Nothing is known. */
  | { readonly does: "either" };

/** A time of a service in seconds. */
export interface Seconds {
  /** With less there is trouble. */
  readonly least: number;
  /** What to write. */
  readonly wanted: number;
}
