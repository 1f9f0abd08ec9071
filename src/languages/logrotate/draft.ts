import { mapLocated, byDefault, doubted } from "../../model/index.ts";
import type { Located, Problem, Span, Setting } from "../../model/index.ts";
import type { Criterion, Settings } from "./document.ts";

/** What has been set so far, globally or in a block; a block starts with a copy of the globals. Never changed in place. */
export type Draft = { readonly [Name in keyof Values]?: Located<Values[Name]> | undefined };

interface Values {
  criterion: Criterion;
  rotate: number;
  minSize: number;
  maxSize: number;
  minAge: number;
  maxAge: number;
  compress: boolean;
  delayCompress: boolean;
  copy: boolean;
  copyTruncate: boolean;
  renameCopy: boolean;
  missingOk: boolean;
  ifEmpty: boolean;
  dateExt: boolean;
  sharedScripts: boolean;
  ignoreDuplicates: boolean;
  create: string;
  su: string;
  mail: string;
  oldDir: string;
  createOldDir: string;
  preRotate: string;
  postRotate: string;
  firstAction: string;
  lastAction: string;
  preRemove: string;
}

/** The settings of a block, with the doubt of what was set before it, which its own lines do not share: defaults filled in, globals with the block's head in their trail. */
export function settle(draft: Draft, { span: head, doubt }: Head): Settings {
  const own = <T>(value: Located<T> | undefined): Located<T> | undefined =>
    value && (isInside(value.span, head) ? value : doubted(copied(value, head), doubt));
  const or = <T>(value: Located<T> | undefined, otherwise: T): Setting<T> =>
    own(value) ?? byDefault(otherwise, DEFAULT, { span: head, doubt });
  return {
    criterion: or(draft.criterion, DEFAULT_CRITERION),
    rotate: or(draft.rotate, 0),
    minSize: own(draft.minSize),
    maxSize: own(draft.maxSize),
    minAge: own(draft.minAge),
    maxAge: own(draft.maxAge),
    compress: or(draft.compress, false),
    delayCompress: or(draft.delayCompress, false),
    copy: or(draft.copy, false),
    copyTruncate: or(draft.copyTruncate, false),
    renameCopy: or(draft.renameCopy, false),
    missingOk: or(draft.missingOk, false),
    ifEmpty: or(draft.ifEmpty, true),
    dateExt: or(draft.dateExt, false),
    sharedScripts: or(draft.sharedScripts, false),
    ignoreDuplicates: or(draft.ignoreDuplicates, false),
    create: own(draft.create),
    su: own(draft.su),
    mail: own(draft.mail),
    oldDir: own(draft.oldDir),
    createOldDir: own(draft.createOldDir),
    preRotate: own(draft.preRotate),
    postRotate: own(draft.postRotate),
    firstAction: own(draft.firstAction),
    lastAction: own(draft.lastAction),
    preRemove: own(draft.preRemove),
  };
}

/** Where a block begins, and why it may not count. */
interface Head {
  readonly span: Span;
  readonly doubt: Problem | undefined;
}

const DEFAULT = "logrotate's default";
const DEFAULT_CRITERION: Criterion = { kind: "size", bytes: 1024 * 1024 };

/** What follows a block's head in its file was written for the block. */
function isInside(span: Span, head: Span): boolean {
  return span.file === head.file && span.start >= head.start;
}

function copied<T>(value: Located<T>, head: Span): Located<T> {
  return mapLocated(
    { ...value, trail: [...value.trail, { span: head, why: "copied into this block" }] },
    (same) => same,
  );
}
