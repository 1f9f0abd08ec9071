import { mapLocated, type Located } from "../../model/index.ts";
import type { Criterion } from "./document.ts";
import type { Draft } from "./draft.ts";
import { readCount, readSize } from "./numbers.ts";
import { ownerFault, suFault } from "./owner.ts";

/** A keyword that takes nothing. `here` is the keyword itself. */
export type Flag = (draft: Draft, here: Located<true>) => Draft;

/** A keyword that takes the rest of its line. */
export interface ValueKeyword {
  /** `value`: an equals sign may stand before it and it must not be empty; `line`: the line as it is. */
  readonly form: "value" | "line";
  /** `ignored` when a missing value is reported and nothing else happens. */
  readonly missing?: "ignored";
  readonly apply: (draft: Draft, value: Located<string>) => Applied;
  /** A wrong value takes the rest of the file along, not only the block. */
  readonly endsFile?: true;
}

/** The draft after a keyword. With a wrong value logrotate may have set it all the same, which shows when the block is not dropped in the end. */
export interface Applied {
  readonly draft: Draft;
  readonly wrong?: string | undefined;
}

type Switch =
  | "compress"
  | "delayCompress"
  | "copy"
  | "copyTruncate"
  | "missingOk"
  | "ifEmpty"
  | "dateExt"
  | "sharedScripts"
  | "ignoreDuplicates"
  | "renameCopy";
type Text =
  | "create"
  | "su"
  | "mail"
  | "oldDir"
  | "createOldDir"
  | "preRotate"
  | "postRotate"
  | "firstAction"
  | "lastAction"
  | "preRemove";

const on =
  (name: Switch): Flag =>
  (draft, here) => ({ ...draft, [name]: here });
const off =
  (name: Switch): Flag =>
  (draft, here) => ({ ...draft, [name]: mapLocated(here, () => false) });
const clear =
  (name: Text): Flag =>
  (draft) => ({ ...draft, [name]: undefined });
const every =
  (kind: "hourly" | "daily" | "monthly" | "yearly"): Flag =>
  (draft, here) => ({ ...draft, criterion: mapLocated(here, (): Criterion => ({ kind })) });
const same: Flag = (draft) => draft;

export const FLAGS: ReadonlyMap<string, Flag> = new Map([
  ["compress", on("compress")],
  ["nocompress", off("compress")],
  ["delaycompress", on("delayCompress")],
  ["nodelaycompress", off("delayCompress")],
  ["copy", on("copy")],
  ["nocopy", off("copy")],
  ["copytruncate", (draft, here) => ({ ...draft, copyTruncate: here, renameCopy: mapLocated(here, () => false) })],
  ["nocopytruncate", off("copyTruncate")],
  ["renamecopy", (draft, here) => ({ ...draft, renameCopy: here, copyTruncate: mapLocated(here, () => false) })],
  ["norenamecopy", off("renameCopy")],
  ["missingok", on("missingOk")],
  ["nomissingok", off("missingOk")],
  ["ifempty", on("ifEmpty")],
  ["notifempty", off("ifEmpty")],
  ["dateext", on("dateExt")],
  ["nodateext", off("dateExt")],
  ["sharedscripts", on("sharedScripts")],
  ["nosharedscripts", off("sharedScripts")],
  ["ignoreduplicates", on("ignoreDuplicates")],
  ["hourly", every("hourly")],
  ["daily", every("daily")],
  ["monthly", every("monthly")],
  ["yearly", every("yearly")],
  ["nocreate", clear("create")],
  ["noolddir", clear("oldDir")],
  ["nomail", clear("mail")],
  ["nocreateolddir", clear("createOldDir")],
  ...[
    "shred",
    "noshred",
    "allowhardlink",
    "noallowhardlink",
    "dateyesterday",
    "datehourago",
    "mailfirst",
    "maillast",
    "errors",
  ].map((name): [string, Flag] => [name, same]),
]);

const keep =
  (name: Text) =>
  (draft: Draft, value: Located<string>): Draft => ({ ...draft, [name]: value });
const unused = (draft: Draft): Applied => ({ draft });

export const VALUES: ReadonlyMap<string, ValueKeyword> = new Map<string, ValueKeyword>([
  ["rotate", { form: "value", apply: count("rotate", "rotation count", -1) }],
  ["start", { form: "value", apply: count(undefined, "start count", 0) }],
  ["shredcycles", { form: "value", apply: count(undefined, "number of cycles", 0) }],
  ["minage", { form: "value", apply: count("minAge", "number of days", 0) }],
  ["maxage", { form: "value", apply: count("maxAge", "number of days", 0) }],
  [
    "size",
    {
      form: "value",
      missing: "ignored",
      apply: size((draft, bytes) => ({
        ...draft,
        criterion: mapLocated(bytes, (value): Criterion => ({ kind: "size", bytes: value })),
      })),
    },
  ],
  ["minsize", { form: "value", missing: "ignored", apply: size((draft, bytes) => ({ ...draft, minSize: bytes })) }],
  ["maxsize", { form: "value", missing: "ignored", apply: size((draft, bytes) => ({ ...draft, maxSize: bytes })) }],
  ["weekly", { form: "line", endsFile: true, apply: weekly }],
  [
    "create",
    {
      form: "line",
      apply: (draft, value) => ({ draft: keep("create")(draft, value), wrong: ownerFault(value.value) }),
    },
  ],
  [
    "createolddir",
    {
      form: "line",
      apply: (draft, value) => ({ draft: keep("createOldDir")(draft, value), wrong: ownerFault(value.value) }),
    },
  ],
  [
    "su",
    {
      form: "line",
      apply: (draft, value) => ({
        draft: keep("su")(draft, value),
        wrong: suFault(value.value, draft.su !== undefined),
      }),
    },
  ],
  ["mail", { form: "value", apply: oneWord("mail", "address") }],
  ["olddir", { form: "value", apply: oneWord("oldDir", "path") }],
  ["compresscmd", { form: "value", apply: oneWord(undefined, "path") }],
  ["uncompresscmd", { form: "value", apply: oneWord(undefined, "path") }],
  ["compressext", { form: "value", apply: oneWord(undefined, "ending") }],
  ["compressoptions", { form: "line", apply: unused }],
  ["extension", { form: "value", apply: unused }],
  ["addextension", { form: "value", apply: unused }],
  ["dateformat", { form: "value", missing: "ignored", apply: unused }],
]);

/** The keywords that begin a script, with the setting that holds it. */
export const SCRIPTS: ReadonlyMap<string, (draft: Draft, script: Located<string>) => Draft> = new Map([
  ["prerotate", keep("preRotate")],
  ["postrotate", keep("postRotate")],
  ["firstaction", keep("firstAction")],
  ["lastaction", keep("lastAction")],
  ["preremove", keep("preRemove")],
]);

function count(name: "rotate" | "minAge" | "maxAge" | undefined, what: string, least: number): ValueKeyword["apply"] {
  return (draft, value) => {
    if (value.doubt)
      return { draft: name ? { ...draft, [name]: mapLocated(value, () => draft[name]?.value ?? 0) } : draft };
    const { value: number, whole } = readCount(value.value);
    const counted = name ? { ...draft, [name]: mapLocated(value, () => number) } : draft;
    if (whole && number >= least) return { draft: counted };
    return {
      draft: counted,
      wrong: `is no ${what}; write a whole number with nothing behind it, and comments on lines of their own`,
    };
  };
}

function size(set: (draft: Draft, bytes: Located<number>) => Draft): ValueKeyword["apply"] {
  return (draft, value) => {
    if (value.doubt)
      return {
        draft: set(
          draft,
          mapLocated(value, () => 0),
        ),
      };
    const bytes = readSize(value.value);
    if (typeof bytes === "number")
      return {
        draft: set(
          draft,
          mapLocated(value, () => bytes),
        ),
      };
    if (bytes.wrong === "unit")
      return { draft, wrong: "has no unit that logrotate knows; write bytes or a number with k, M or G" };
    return { draft, wrong: "is no size; write bytes or a number with k, M or G, nothing between or behind" };
  };
}

function weekly(draft: Draft, value: Located<string>): Applied {
  const day = /^[ \t\v\f\r]*\+?0*([0-7])$/.exec(value.value)?.[1];
  const wrong = value.value !== "" && day === undefined && !value.doubt;
  return {
    draft: { ...draft, criterion: mapLocated(value, (): Criterion => ({ kind: "weekly", weekday: Number(day ?? 0) })) },
    wrong: wrong
      ? "is no day for weekly; write 0 (Sunday) to 7 or nothing, and comments on lines of their own"
      : undefined,
  };
}

function oneWord(name: "mail" | "oldDir" | undefined, what: string): ValueKeyword["apply"] {
  return (draft, value) => {
    const wrong = !value.doubt && /[\s\p{Cc}]/u.test(value.value);
    return {
      draft: name ? keep(name)(draft, value) : draft,
      wrong: wrong ? `is no ${what}: it has blanks in it; comments belong on lines of their own` : undefined,
    };
  };
}
