import type { InodeUse, Listed, Located, Mount, Problem, Span, Subject } from "../../model/index.ts";

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
  readonly mounts: Listed<MountPoint>;
  /** The inodes of the same file systems. */
  readonly inodes: Listed<InodeUse>;
  /** Where it shows that these facts were taken in a container: a root of layers, a memory limit. */
  readonly container: Span | undefined;
  /** Set: how old the facts are cannot be told from them. */
  readonly undated: Problem;
}

export interface HostSource {
  readonly kind: "df" | "meminfo" | "memory limit" | "facter" | "ansible";
  /** The file, or the host's part of it. */
  readonly span: Span;
}

/** A mounted file system that data is kept on. Address: `host:web1/mount:/srv`. */
export interface MountPoint extends Mount, Subject {}
