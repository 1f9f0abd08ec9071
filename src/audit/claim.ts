import { languages, type Claims } from "../environment/link.ts";
import type { LanguageName, SourceFile } from "../model/index.ts";
import type { Discovery } from "./discover.ts";

/** Which format a file was taken for, and why. */
export interface ClaimedFile {
  readonly path: string;
  readonly language: LanguageName;
  readonly claimedBy: string;
}

/** What the formats claimed of a checkout. */
export interface Claimed {
  readonly claims: Claims;
  readonly list: readonly ClaimedFile[];
}

/** Asks each format, in order, for each file that belongs to the environment; only files that are claimed are read whole. */
export function claimFiles({ candidates, files, head }: Discovery, belongs: (path: string) => boolean): Claimed {
  const claims = new Map<LanguageName, SourceFile[]>();
  const list: ClaimedFile[] = [];
  for (const path of candidates.filter(belongs)) {
    const claim = claimFile(path, head(path) ?? "");
    const file = claim && files.get(path);
    if (!claim || !file) continue;
    list.push({ path, ...claim });
    const claimed = claims.get(claim.language);
    if (claimed) claimed.push(file);
    else claims.set(claim.language, [file]);
  }
  return { claims, list };
}

function claimFile(path: string, head: string): Omit<ClaimedFile, "path"> | undefined {
  for (const language of languages) {
    const claimedBy = language.claims(path, head);
    if (claimedBy !== undefined) return { language: language.name, claimedBy };
  }
  return undefined;
}
