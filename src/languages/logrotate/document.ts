import type { Listed, Located, Problem, Setting, SourceFile, Span, Subject } from "../../model/index.ts";

/** What one run of logrotate reads: a main file with all that it includes, or snippets whose main file is not in the checkout. */
export interface LogrotateDocument {
  /**
   * `whole`: nothing else is read before it. `snippets`: files that some main file includes (a `logrotate.d` folder, a lone file);
   * its globals are not known here.
   */
  readonly context: "whole" | "snippets";
  /** In the order in which they are read; the first is the root. A file that is included twice stands here twice. */
  readonly files: readonly ReadFile[];
  /** Every block that was begun, in the order of reading, with those that logrotate drops. */
  readonly blocks: readonly Block[];
  /** Text outside a block at which logrotate gives up the rest of its file. */
  readonly faults: readonly FileFault[];
  /** How often logrotate runs, where the files beside the main file tell it. */
  readonly schedule: Located<Schedule> | undefined;
  /** Includes that lead out of the checkout: logrotate reads more than is seen here. */
  readonly unseen: readonly Problem[];
}

/** How often logrotate is started. */
export type Schedule = "hourly" | "daily" | "weekly" | "monthly";

/** A file as logrotate reads it. Address: `file:logrotate.d/nginx`. */
export interface ReadFile extends Subject {
  readonly file: SourceFile;
  /** How it came to be read. A neighbour in a folder is not expected to change what is read after it; a named file may be meant to. */
  readonly via: "root" | "file" | "folder";
  /** The settings outside blocks, in order, also those that a fault undoes. */
  readonly globals: readonly Directive[];
}

/** A list of logs with what is done to them, after globals and defaults. Address: `log:` and the first of them, `log:/var/log/zope/*.log`. */
export interface Block extends Subject, Settings {
  /** What to call it: `/var/log/zope/*.log`, or `/var/log/a.log and 2 more`. */
  readonly name: string;
  readonly file: SourceFile;
  readonly patterns: readonly Located<string>[];
  /** The same behind the folder that a template puts first, where the rest is literal. */
  readonly tails: readonly Located<string>[];
  /** What stands between the braces, in order, unknown words too. */
  readonly directives: readonly Directive[];
  /** Why logrotate does not act on the block as it stands; in doubt where a template decides what stands in it. */
  readonly fault: Located<Fault | undefined>;
  /** False when logrotate forgets the block: its logs are not rotated at all. */
  readonly kept: Located<boolean>;
  /** The commands that do something once the log was renamed; those that only ask or say something do nothing. */
  readonly commandsAfter: readonly Located<string>[];
  /** The same before the renaming, which tell nobody about it. */
  readonly commandsBefore: readonly Located<string>[];
  /** What is wrong with its scripts. */
  readonly scriptFaults: Listed<Located<ScriptFault>>;
  /** The script that fails before the rotation whatever happens: nothing is rotated. */
  readonly refusingScript: Located<string> | undefined;
  /** One for each glob: whether it takes the files that the block has rotated. */
  readonly rotatedAgain: readonly Located<RotatedAgain>[];
  /** Settings that a neighbour in an included folder left behind: the neighbour's own file shows in their spans. */
  readonly leaked: readonly Located<unknown>[];
  /** Logs that an earlier block claims, so that logrotate refuses them here. */
  readonly duplicates: Listed<Duplicate>;
  /** Set in snippets and after an include that leads out of the checkout: settings that show a default may come from a file that is not seen. */
  readonly globalsUnseen: Problem | undefined;
}

/** The settings of a block. Where no line gives a value and logrotate has none either it is undefined. */
export interface Settings {
  readonly criterion: Setting<Criterion>;
  /** How many old logs are kept: 0 none, -1 all. */
  readonly rotate: Setting<number>;
  /** Bytes; an interval's log must be at least so large to be rotated. */
  readonly minSize: Located<number> | undefined;
  /** Bytes; rotated before its interval when larger, but only when logrotate runs. */
  readonly maxSize: Located<number> | undefined;
  /** Days. */
  readonly minAge: Located<number> | undefined;
  readonly maxAge: Located<number> | undefined;
  readonly compress: Setting<boolean>;
  readonly delayCompress: Setting<boolean>;
  readonly copy: Setting<boolean>;
  readonly copyTruncate: Setting<boolean>;
  readonly renameCopy: Setting<boolean>;
  readonly missingOk: Setting<boolean>;
  readonly ifEmpty: Setting<boolean>;
  readonly dateExt: Setting<boolean>;
  readonly sharedScripts: Setting<boolean>;
  readonly ignoreDuplicates: Setting<boolean>;
  /** Mode, owner and group as written, perhaps empty; undefined without `create` or after `nocreate`. */
  readonly create: Located<string> | undefined;
  readonly su: Located<string> | undefined;
  readonly mail: Located<string> | undefined;
  readonly oldDir: Located<string> | undefined;
  /** Mode, owner and group of a folder that is made where it is missing; undefined where none is made. */
  readonly createOldDir: Located<string> | undefined;
  /** The scripts' text between the keyword and `endscript`. */
  readonly preRotate: Located<string> | undefined;
  readonly postRotate: Located<string> | undefined;
  readonly firstAction: Located<string> | undefined;
  readonly lastAction: Located<string> | undefined;
  readonly preRemove: Located<string> | undefined;
}

/** A glob, and the name of an old log that it takes as well; undefined where it takes none. */
export interface RotatedAgain {
  readonly pattern: string;
  readonly old: string | undefined;
  /** What the old log would be called when it is rotated again. */
  readonly older: string | undefined;
}

/** What makes logrotate take a script for failed, or end it early. */
export interface ScriptFault {
  /** `broken`: a shell refuses it whole. `early`: it leaves before its other commands. `ends by a test`: it fails where the test does. */
  readonly kind: "broken" | "early" | "ends by a test";
  /** What is wrong with it, or the command that decides. */
  readonly what: string;
}

/** When a log is due. */
export type Criterion =
  | { readonly kind: "size"; readonly bytes: number }
  /** 0 Sunday to 6; 7 is every seven days. */
  | { readonly kind: "weekly"; readonly weekday: number }
  | { readonly kind: "hourly" | "daily" | "monthly" | "yearly" };

/** A keyword as written, with the rest of its line when it takes one. */
export interface Directive {
  readonly name: string;
  readonly value: Located<string> | undefined;
  /** The keyword with its value. */
  readonly span: Span;
  /** False for words that logrotate does not know: it ignores their line. */
  readonly known: boolean;
  /** The word of logrotate's that an unknown one is most like. */
  readonly meant?: string | undefined;
}

/** Something at which logrotate gives up a block or the rest of a file. */
export interface Fault extends Problem {
  /** What is wrong, without what logrotate does for it and without a full stop. */
  readonly why: string;
  /** What logrotate does not read for it, up to where it goes on. */
  readonly lost: Span;
}

/** A fault outside blocks. Address: `file:logrotate.d/nginx`. */
export interface FileFault extends Subject {
  readonly fault: Located<Fault>;
}

/** Two blocks that claim the same log. */
export interface Duplicate {
  readonly pattern: Located<string>;
  readonly earlier: Located<string>;
  /** Whether one block names it twice, so that it is rotated all the same. */
  readonly sameBlock: boolean;
}
