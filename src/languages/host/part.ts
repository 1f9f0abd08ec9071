import type { InodeUse, Listed, Located, Mount, Problem } from "../../model/index.ts";
import type { HostSource } from "./document.ts";

/** What one text says of one host; undefined is what it does not say. */
export interface Part {
  readonly source: HostSource;
  /** The host's name as the text has it, before what the path says. */
  readonly named: string | undefined;
  /** The host's name within facts, for a file whose path names none. */
  readonly ownName: string | undefined;
  readonly memory: Located<number> | undefined;
  readonly swap: Located<number> | undefined;
  readonly cpus: Located<number> | undefined;
  readonly mounts: Listed<Mount> | undefined;
  readonly inodes: Listed<InodeUse> | undefined;
}

/** What reading a file gave. */
export interface PartReading {
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
}
