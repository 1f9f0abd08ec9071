import { join } from "node:path";
import { realpathSync } from "node:fs";
import type { Discovery, Given } from "../../audit/discover.ts";
import { editedBytes } from "../../audit/edited-bytes.ts";
import { chooseFixes, editsByPath } from "../../audit/fixes.ts";
import type { Finding, Verdict } from "../../model/index.ts";
import type { Audited } from "../notices.ts";
import { readOriginal, type Original } from "./original.ts";

/** What became of the failures that say what to write. */
export interface Mended {
  /** What is judged once all is written. */
  readonly audits: readonly Audited[];
  /** The files to write. */
  readonly files: readonly MendedFile[];
  readonly fixed: readonly Finding[];
  readonly left: readonly Left[];
}

/** A file as it was read, and as it is to be. */
export interface MendedFile extends Original {
  readonly path: string;
  readonly after: Buffer;
}

/** A failure that is not mended, and why, as the end of a sentence about its edit. */
export interface Left {
  readonly finding: Finding;
  readonly why: string;
}

/** Judges what was found with some bytes in the place of what is on the disk. */
export type JudgeWith = (given: Given) => Promise<readonly Audited[]>;

/**
 * Mends what says how. Each mended failure is judged again: it has to be gone, and nothing may fail or be in doubt that was not before; what
 * does either is left.
 */
export async function mend(audits: readonly Audited[], discovery: Discovery, judgeWith: JudgeWith): Promise<Mended> {
  const { chosen, overlapping, suggested } = chooseFixes(audits.flatMap(({ report }) => report.findings));
  const left = [
    ...overlapping.map((finding) => ({ finding, why: "overlaps another; mend again once that is written" })),
    ...suggested.map((finding) => ({ finding, why: "changes more than what is judged; write it where you agree" })),
  ];
  const all = await tried(chosen, { audits, discovery, judgeWith });
  if ("mended" in all) return { ...all.mended, left };
  return oneByOne(chosen, left, { audits, discovery, judgeWith });
}

interface Trying {
  readonly audits: readonly Audited[];
  readonly discovery: Discovery;
  readonly judgeWith: JudgeWith;
}

type Tried = { readonly mended: Omit<Mended, "left"> } | { readonly why: string };

/** Where not all go together, each is tried beside those that did. */
async function oneByOne(chosen: readonly Finding[], before: readonly Left[], trying: Trying): Promise<Mended> {
  let mended: Omit<Mended, "left"> = { audits: trying.audits, files: [], fixed: [] };
  const left = [...before];
  for (const finding of chosen) {
    const next = await tried([...mended.fixed, finding], trying);
    if ("mended" in next) mended = next.mended;
    else left.push({ finding, why: next.why });
  }
  return { ...mended, left };
}

async function tried(findings: readonly Finding[], { audits, discovery, judgeWith }: Trying): Promise<Tried> {
  if (findings.length === 0) return { mended: { audits, files: [], fixed: [] } };
  const files: MendedFile[] = [];
  const root = realpathSync(discovery.root);
  for (const [path, edits] of editsByPath(findings)) {
    const original = readOriginal(discovery, path);
    if ("why" in original) return original;
    const after = editedBytes(original.before, edits);
    if (files.some(({ real }) => real === original.real))
      return { why: "is of a file that another path leads to as well" };
    if (!after) return { why: "holds a character that the file's encoding lacks" };
    files.push({ path, ...original, after });
  }
  const given = new Map(
    files.flatMap(({ path, real, after }) => [join(root, path), real].map((at) => [at, after] as const)),
  );
  const again = await judgeWith(given);
  const why = worse(audits, again, findings);
  return why === undefined ? { mended: { audits: again, files, fixed: findings } } : { why };
}

/** What is worse than before, as the end of a sentence; undefined where all that was to be mended is, and nothing else changed for the worse. */
function worse(
  before: readonly Audited[],
  after: readonly Audited[],
  findings: readonly Finding[],
): string | undefined {
  const [was, is] = [verdictsIn(before), verdictsIn(after)];
  const unsettled = new Set([...is].filter(([, { verdict }]) => rank(verdict) > 0).map(([, { print }]) => print));
  const meant = findings.flatMap(({ subjects }) => subjects).find(({ fingerprint }) => unsettled.has(fingerprint));
  if (meant) return `would not settle ${meant.address}`;
  const [, fault] = [...is].find(([key, { verdict }]) => rank(verdict) > rank(was.get(key)?.verdict)) ?? [];
  return fault && `would bring another fault (${fault.print.split("|", 1)[0] ?? ""})`;
}

function rank(verdict: Verdict | undefined): number {
  return verdict === "fail" ? 2 : verdict === "unknown" ? 1 : 0;
}

interface Said {
  readonly print: string;
  readonly verdict: Verdict;
}

/** What is said of each subject in each environment. */
function verdictsIn(audits: readonly Audited[]): ReadonlyMap<string, Said> {
  return new Map(
    audits.flatMap(({ report: { findings, environment } }) =>
      findings.flatMap(({ verdict, subjects }) =>
        subjects.map(
          ({ fingerprint }) => [`${environment.name}|${fingerprint}`, { print: fingerprint, verdict }] as const,
        ),
      ),
    ),
  );
}
