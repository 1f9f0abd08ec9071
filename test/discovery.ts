import { claimFiles } from "../src/audit/claim.ts";
import type { Discovery } from "../src/audit/discover.ts";
import { environmentOf } from "../src/audit/read-environment.ts";
import type { AuditSetting } from "../src/audit/setting.ts";
import type { Environment } from "../src/environment/index.ts";
import { loadReaders } from "../src/environment/load-readers.ts";
import { formats } from "../src/languages/index.ts";

/** Small files as if they had been found on a disk. */
export { discoveredIn as discovered } from "../src/audit/in-memory.ts";

/** What is discovered as the environment that an audit judges. */
export function environmentIn(discovery: Discovery, setting: AuditSetting): Environment {
  const claimed = claimFiles(discovery, setting);
  return environmentOf({ discovery, claimed, readers: allReaders }, setting);
}

/** Loaded before the first test, so that reading small files needs no waiting. */
const allReaders = await loadReaders(new Map(formats.map(({ name }) => [name, []])));
