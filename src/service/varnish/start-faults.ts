import { join } from "../../environment/join.ts";
import { lookAt, type Located } from "../../model/index.ts";
import type { VarnishDaemon, VarnishParameter } from "./daemon.ts";
import { varnishDaemons } from "./daemons.ts";
import { isBefore, THREAD_DEFAULTS, unknownParameter, type Unknown } from "./parameters.ts";
import { varnishRelease, type TargetRelease } from "./release.ts";

/** A daemon with what makes varnishd end at its own command line. */
export interface CheckedDaemon extends VarnishDaemon {
  readonly faults: readonly StartFault[];
  readonly target: TargetRelease;
}

/** Something that varnishd refuses. */
export interface StartFault {
  readonly place: Located<string>;
  /** To follow a colon: "-p sess_workspace is gone". */
  readonly what: string;
  /** What to write. */
  readonly remedy: string;
  /** `here`: for the release that is judged; `perhaps`: that release, or what is built into it, may be another one. */
  readonly holds: "always" | "here" | "perhaps";
}

/** What varnishd says of command lines before it starts. */
export const startingVarnish = join(
  "startingVarnish",
  ["systemd", "supervisor", "buildout"],
  (environment): readonly CheckedDaemon[] => {
    const target = varnishRelease.in(environment);
    return varnishDaemons.in(environment).map((daemon) => ({ ...daemon, target, faults: faultsOf(daemon, target) }));
  },
);

function faultsOf(daemon: VarnishDaemon, target: TargetRelease): readonly StartFault[] {
  return [...strayFaults(daemon), ...vclFaults(daemon), ...storageFaults(daemon), ...parameterFaults(daemon, target)];
}

function strayFaults({ strays: [stray] }: VarnishDaemon): readonly StartFault[] {
  if (!stray) return [];
  return [
    certain(stray, `the word ${stray.value.slice(0, 40)} belongs to no option`, "put the option before it, or drop it"),
  ];
}

function vclFaults({ options, program, open }: VarnishDaemon): readonly StartFault[] {
  const vcl = options.find(({ letter }) => letter === "f")?.word;
  const backend = options.find(({ letter }) => letter === "b")?.word;
  if (vcl && backend) return [certain(backend, "-b and -f stand together", "drop -b where the VCL names the backends")];
  if (vcl || backend || options.some(({ letter }) => letter === "d" || letter === "V" || letter === "C")) return [];
  lookAt(open);
  return [certain(program, "neither -f nor -b is given", "add -f /etc/varnish/default.vcl")];
}

function storageFaults({ storages }: VarnishDaemon): readonly StartFault[] {
  return storages.items.flatMap((storage) => {
    const { kind } = storage.value;
    if (KINDS.has(kind) || kind === "") return [];
    const place = { ...storage, value: kind };
    return kind === "persistent"
      ? [certain(place, "the storage persistent is gone since 4.1", "use malloc or file, as in -s malloc,2G")]
      : [
          certain(
            place,
            `no storage is called ${kind.slice(0, 40)}`,
            "use malloc, file or default, as in -s malloc,2G",
          ),
        ];
  });
}

const KINDS: ReadonlySet<string> = new Set(["malloc", "file", "default", "umem", "debug", "deprecated_persistent"]);

/** They are set in the order in which they stand, each beside what is set by then. */
function parameterFaults({ parameters }: VarnishDaemon, target: TargetRelease): readonly StartFault[] {
  const { release } = target;
  const threads = { least: THREAD_DEFAULTS.least as number, most: THREAD_DEFAULTS.most as number };
  return parameters.items.flatMap(({ name, value }): readonly StartFault[] => {
    const unknown = unknownParameter(name, release);
    if (unknown) return [unknownFault({ name, value }, unknown, target)];
    if (isBefore(release, "6.0.0") || !/^\d{1,9}$/.test(value.value)) return [];
    const number = Number(value.value);
    if (name === "thread_pool_max") {
      threads.most = number;
      return number < threads.least ? [belowLeast(value, threads.least)] : [];
    }
    if (name === "thread_pool_min") {
      threads.least = number;
      return number > threads.most ? [aboveMost(value, threads.most)] : [];
    }
    return name === "thread_pools" && (number < 1 || number > 32)
      ? [certain(value, `thread_pools is ${number}, of 1 to 32 that are taken`, "write thread_pools=2")]
      : [];
  });
}

function belowLeast(value: Located<string>, least: number): StartFault {
  const what = `thread_pool_max=${value.value} is below thread_pool_min, which is ${least} by then`;
  return certain(value, what, `put a smaller -p thread_pool_min before it, or write ${least} or more`);
}

function aboveMost(value: Located<string>, most: number): StartFault {
  const what = `thread_pool_min=${value.value} is above thread_pool_max, which is ${most} by then`;
  return certain(value, what, "put -p thread_pool_max with more before it");
}

/** Where no file names the release, 6.0 with long support may still run, and has what newer ones dropped. */
function unknownFault(
  { name, value: place }: VarnishParameter,
  unknown: Unknown,
  { isSaid }: TargetRelease,
): StartFault {
  switch (unknown.why) {
    case "newer":
      return {
        place,
        what: `-p ${name} came with ${unknown.since}`,
        remedy: "drop it, or install that",
        holds: "here",
      };
    case "gone":
      return {
        place,
        what: `-p ${name} is gone`,
        remedy: unknown.instead === "" ? "drop it" : `write ${unknown.instead} in its place`,
        holds: isSaid || unknown.long ? "here" : "perhaps",
      };
    case "never":
      return {
        place,
        what: `no parameter of Varnish's own is called ${name.slice(0, 40)}`,
        remedy: "look it up in varnishd -x parameter",
        holds: "perhaps",
      };
  }
}

function certain(place: Located<string>, what: string, remedy: string): StartFault {
  return { place, what, remedy, holds: "always" };
}

/** Where varnishd's command line says `-F`, or `-d`, which stays as well. */
export function staysInFront({ options }: Pick<VarnishDaemon, "options">): boolean {
  return options.some(({ letter }) => letter === "F" || letter === "d");
}
