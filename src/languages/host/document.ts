import type { Located, Mount, Problem, Span, Subject } from "../../model/index.ts";

/** What the fact files of one host say together. Address: `host:web1`. */
export interface HostDocument extends Subject {
  readonly name: string;
  /** The files that it rests on, in the order of their paths, with the program that wrote each. */
  readonly sources: readonly HostSource[];
  /** Bytes. */
  readonly memory: Located<number> | undefined;
  /** Bytes; 0 when the facts say that there is none. */
  readonly swap: Located<number> | undefined;
  /** Logical ones, as a scheduler counts them. */
  readonly cpus: Located<number> | undefined;
  /** File systems on devices and the network, one per device; none of tmpfs, devtmpfs, overlay, squashfs, autofs. */
  readonly mounts: readonly MountPoint[];
  /** Set: how old the facts are cannot be told from them. */
  readonly undated: Problem;
}

export interface HostSource {
  readonly kind: "df" | "meminfo" | "facter" | "ansible";
  /** The file, or the host's part of it. */
  readonly span: Span;
}

/** A mounted file system that data is kept on. Address: `host:web1/mount:/srv`. */
export interface MountPoint extends Mount, Subject {
  /**
   * True where `usedBytes` counts the root reserve as used (ansible gives no other number), so that used over size is too high
   * on ext file systems by up to their reserve.
   */
  readonly reserveCountsAsUsed: boolean;
}
