import type { LoadStep } from "../capacity/inputs.ts";

/** What somebody says of a machine and its load, by the keys of `capacity` in `punchlist.yaml`; all of it may be left out. Times are seconds, sizes bytes. */
export interface SaidCapacity {
  /** Requests a second at peak. */
  readonly peak?: number;
  readonly service?: { readonly mean?: number; readonly cv2?: number };
  readonly target?: { readonly p95?: number; readonly wait?: number };
  readonly memory?: number;
  readonly instances?: number;
  /** Of each instance. */
  readonly threads?: number;
  readonly servers?: number;
  /** Requests that a server works on at once. */
  readonly slots?: number;
  /** 0 when nobody waits, a year when nothing ends a wait. */
  readonly queueTimeout?: number;
  readonly patience?: number;
  readonly data?: number;
  /** A PostgreSQL server on the host, with its own defaults for what is left out. */
  readonly postgresql?: {
    readonly sharedBuffers?: number;
    readonly connections?: number;
    readonly workMem?: number;
    readonly maintenanceWorkMem?: number;
    readonly effectiveCacheSize?: number;
  };
  /** nginx on the host. */
  readonly nginx?: { readonly workers?: number; readonly connections?: number };
  /** Growth is bytes a day. */
  readonly storage?: { readonly used: number; readonly size: number; readonly growth?: number };
  /** Four steps or more, with three different numbers of clients at least. */
  readonly loadTest?: readonly LoadStep[];
}
