/** All that rules know of one kind of service. What nobody has said of it is left out, and no rule asks for it. */
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
  readonly stop?: StopTime;
  /** When it ends with exit code 0 although nobody wants it to stay down: "after a stray TERM". */
  readonly endsWell?: string;
  /** The signal at which it finishes its work and ends, and what it does at others. */
  readonly signal?: StopSignal;
  /** What is lost when its workers get the stop signal besides the process that leads them, unless one of these words stands there. */
  readonly group?: { readonly loses: string; readonly unless: readonly string[] };
  /** What is so under one of Zope's two servers only. */
  readonly by?: Readonly<Record<"zserver" | "wsgi", Pick<ServiceEntry, "endsWell" | "signal">>>;
  /** It prints next to nothing: its log is a file of its own, or syslog's. */
  readonly ownLog?: true;
}

/** A form of a command line, after interpreters and helpers. */
export type CommandForm = Programs & {
  /** What follows the program; an empty word stands for the end of the command. */
  readonly verbs?: Verbs;
  /** Words of which one stands anywhere behind it. */
  readonly among?: readonly string[];
};

type Programs =
  /** Programs by their base names; a version behind the name is passed over. */
  | { readonly programs: readonly string[] }
  /** The script of a part that the environment's files set up. */
  | { readonly part: "zope" | "zeo" }
  /** The script of a part with this recipe, by one of its entry points. */
  | { readonly recipe: string; readonly entries: readonly string[] }
  /** A script with a name that is usual for it. */
  | { readonly scripts: RegExp };

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
  /** A line of the format that is asked sends it away; `instead` of the command. */
  | { readonly does: "as its document says"; readonly reads: "haproxy"; readonly instead: string }
  /** A line of a file of its own says it. */
  | ({ readonly does: "as its file says" } & OwnFile)
  /** Nothing is known. */
  | { readonly does: "either" };

/** A time of a service in seconds. */
export interface Seconds {
  /** With less there is trouble. */
  readonly least: number;
  /** What to write. */
  readonly wanted: number;
}

/** How long a service may take to end. */
export interface StopTime extends Seconds {
  /** Options of its command that say so, in seconds. */
  readonly options?: readonly string[];
  /** Options of its command that say so, in milliseconds. */
  readonly milliseconds?: readonly string[];
  /** A file that may say so, in seconds: what names it, and its setting. */
  readonly file?: { readonly options: readonly string[]; readonly usual: string; readonly setting: string };
  /** What the kill interrupts: "it finishes the requests it works on". */
  readonly work: string;
}

/** What a service does at signals. */
export interface StopSignal {
  readonly wanted: string;
  /** What has to be set besides, for it to finish its work then. */
  readonly besides?: string;
  /** By signal: "drops the requests that it works on". */
  readonly others: Readonly<Record<string, string>>;
  /** With one of these words it ends at TERM, too; they may stand in a file of its own. */
  readonly termToo?: readonly string[];
}

/** A file of a service's own that says whether it stays, in a format that is not read. */
export interface OwnFile {
  /** Options before its path; without any, the first word that is no option. */
  readonly behind: readonly string[];
  /** Its path where the command names none; without one, no file is read. */
  readonly usual?: string;
  /** The line with which it stays; without it, it leaves. */
  readonly stays?: RegExp;
  /** What a Dockerfile writes into it with which it stays. */
  readonly written?: RegExp;
  /** The line with which it leaves; without it, it stays. */
  readonly leaves?: RegExp;
  /** What a whole file has; another may be a part of one. */
  readonly whole?: RegExp;
  /** The line by which others are a part of it, that may hold the line in its place. */
  readonly includes?: RegExp;
  /** What to write where it leaves: "daemon off;". */
  readonly instead: string;
}

/** Entries as what they are, with their names known to the compiler and nothing else: the literal types of all parts cost it gigabytes. */
export function namedServices<const Name extends string>(
  entries: readonly (ServiceEntry & { readonly name: Name })[],
): readonly (ServiceEntry & { readonly name: Name })[] {
  return entries;
}
