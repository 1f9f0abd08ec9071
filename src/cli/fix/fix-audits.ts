import process from "node:process";
import type { Discovery } from "../../audit/discover.ts";
import { amount } from "../../report/table/amount.ts";
import { placeOf } from "../../report/table/place-rows.ts";
import { terminalText } from "../../report/terminal-text.ts";
import type { Audited } from "../notices.ts";
import { diffText } from "./diff-text.ts";
import { mend, type JudgeWith, type Left, type Mended } from "./mend.ts";
import { writeMended } from "./write-mended.ts";

/** What is to be mended, and how far. */
export interface Fixing {
  readonly discovery: Discovery;
  readonly judgeWith: JudgeWith;
  /** Shows what would be written, and writes nothing. */
  readonly dryRun: boolean;
  readonly pathPrefix: string;
}

/**
 * Mends what says how, and says what became of it. Gives the audits of what the files hold then.
 *
 * @throws UsageError where a file was changed meanwhile or cannot be written
 */
export async function fixAudits(audits: readonly Audited[], fixing: Fixing): Promise<readonly Audited[]> {
  const { discovery, judgeWith, dryRun, pathPrefix } = fixing;
  const mended = await mend(audits, discovery, judgeWith);
  const [first] = audits;
  if (!dryRun) writeMended(mended.files);
  else if (first) process.stdout.write(diffText(mended.files, pathPrefix, first.mask));
  tell(mended, dryRun);
  return mended.audits;
}

function tell({ files, fixed, left }: Mended, dryRun: boolean): void {
  const done = dryRun ? "would be mended" : fixed.length === 1 ? "is mended" : "are mended";
  const notices = [
    `${amount(fixed.length, "failure", "failures")} ${done} in ${amount(files.length, "file", "files")}.`,
    ...left.slice(0, MOST_TOLD).map(leftText),
    ...(left.length > MOST_TOLD ? [`${left.length - MOST_TOLD} more are left, too.`] : []),
  ];
  for (const notice of notices) process.stderr.write(`punchlist: ${terminalText(notice)}\n`);
}

const MOST_TOLD = 10;

function leftText({ finding: { rule, evidence }, why }: Left): string {
  const [place] = evidence;
  return `${place ? `${placeOf(place)}: ` : ""}The edit of ${rule} ${why}.`;
}
