import type { Documents, Environment, LanguageName } from "../environment/environment.ts";
import { linkEnvironment, type Readers } from "../environment/link.ts";
import { claimsFor, loadReaders } from "../environment/load-readers.ts";
import { claimFiles, type Claimed, type Scope } from "./claim.ts";
import type { Discovery } from "./discover.ts";
import type { AuditSetting } from "./setting.ts";

/** What was discovered, whose it is, and the readers of those formats. */
export interface Found {
  readonly discovery: Discovery;
  readonly claimed: Claimed;
  readonly readers: Readers;
}

/** Claims what was discovered and loads the readers that it takes: all that has to be waited for before an audit. */
export async function findFormats(discovery: Discovery, scope: Scope): Promise<Found> {
  const claimed = claimFiles(discovery, scope);
  return { discovery, claimed, readers: await loadReaders(claimed.claims) };
}

/** Reads what was found and joins it. */
export function environmentOf({ discovery, claimed, readers }: Found, setting: AuditSetting): Environment {
  return linkEnvironment(claimed, discovery.files, setting, readers);
}

/** The documents of some formats alone, each as an audit reads it: their files are claimed beside all others, which stay unread. */
export async function readDocuments<Name extends LanguageName>(
  discovery: Discovery,
  setting: AuditSetting,
  formats: readonly Name[],
): Promise<Pick<Documents, Name>> {
  const claimed = claimFiles(discovery, setting);
  const claims = claimsFor(claimed.claims, formats);
  return linkEnvironment({ ...claimed, claims }, discovery.files, setting, await loadReaders(claims));
}

/** From what was discovered to one environment, as an audit reads it; judges nothing. */
export async function readEnvironment(discovery: Discovery, setting: AuditSetting): Promise<Environment> {
  return environmentOf(await findFormats(discovery, setting), setting);
}
