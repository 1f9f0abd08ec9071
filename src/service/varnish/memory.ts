import { join } from "../../environment/join.ts";
import { looking, type Problem } from "../../model/index.ts";
import type { ByteRange } from "../../plan/capacity/inputs.ts";
import { varnishBasis, varnishBytes } from "../../plan/memory/varnish.ts";
import type { VarnishDaemon } from "./daemon.ts";
import { varnishParameter } from "./daemon-of.ts";
import { varnishDaemons } from "./daemons.ts";
import { THREAD_DEFAULTS } from "./parameters.ts";
import { isInMemory } from "./storage.ts";

/** What a varnishd takes, by its storages and its threads. */
export interface VarnishUse extends ByteRange {
  readonly daemon: VarnishDaemon;
  readonly basis: string;
  readonly doubt?: Problem | undefined;
}

/** The daemons whose storages have a bound; of one without it nothing is known. */
export const varnishUses = join(
  "varnishUses",
  ["systemd", "supervisor", "buildout"],
  (environment): readonly VarnishUse[] =>
    varnishDaemons.in(environment).flatMap((daemon) => {
      const { result, doubts } = looking(() => useOf(daemon));
      return result ? [{ daemon, ...result, doubt: doubts[0] ?? daemon.open }] : [];
    }),
);

/** varnishd's own storage where no line names one: 100 MB in memory. */
const USUAL = 100 * 1024 ** 2;

function useOf(daemon: VarnishDaemon): (ByteRange & { readonly basis: string }) | undefined {
  const storages = daemon.storages.items.map(({ value }) => value);
  const transient = storages.find(({ name }) => name === "Transient");
  const held = storages.filter((storage) => storage !== transient);
  const inMemory = held.filter(isInMemory);
  if (inMemory.some(({ bytes, kind }) => bytes === undefined && kind !== "default")) return undefined;
  const memory = {
    stored: held.length === 0 ? USUAL : sum(inMemory.map(({ bytes }) => bytes ?? USUAL)),
    onDisk: sum(held.filter((storage) => !isInMemory(storage)).map(({ bytes }) => bytes ?? 0)),
    transient: transient?.bytes,
    threads:
      numberOf(daemon, "thread_pools", THREAD_DEFAULTS.pools) *
      numberOf(daemon, "thread_pool_min", THREAD_DEFAULTS.least),
  };
  return { ...varnishBytes(memory), basis: varnishBasis(memory) };
}

function numberOf(daemon: VarnishDaemon, name: string, otherwise: number): number {
  const written = varnishParameter(daemon, name)?.value;
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : otherwise;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
