import type { BackendInput, LoadInput, ProcessInput, ServerInput } from "../../../src/plan/capacity/inputs.ts";
import { sourced } from "../../../src/plan/sourced.ts";

export const MIB = 1024 ** 2;
export const GIB = 1024 ** 3;

/** A Zope of 250 to 450 MiB with so many threads and cached objects of 1.2 to 8 kB. */
export function zope(name: string, threads: number, objects: number, ceilingMiB?: number): ProcessInput {
  return {
    name,
    memory: {
      kind: "zope",
      base: sourced({ low: 250 * MIB, high: 450 * MIB }, "assumption", "field experience"),
      threads: sourced(threads, "your configuration", "buildout.cfg:6"),
      objects: sourced(objects, "your configuration", "buildout.cfg:7"),
      objectBytes: sourced({ low: 1200, high: 8000 }, "study", "pickle sizes"),
    },
    ceiling:
      ceilingMiB === undefined ? undefined : sourced(ceilingMiB * MIB, "your configuration", "supervisord.conf:9"),
  };
}

/** A server with what its balancer lets through and what it works on at once. */
export function server(
  name: string,
  { maxconn, threads }: { readonly maxconn?: number; readonly threads?: number },
): ServerInput {
  return {
    name,
    maxconn: maxconn === undefined ? undefined : sourced(maxconn, "your configuration", "haproxy.cfg:6"),
    threads: threads === undefined ? undefined : sourced(threads, "your configuration", "buildout.cfg:6"),
  };
}

/** A backend of such servers. */
export function backend(servers: readonly ServerInput[], more: Partial<BackendInput> = {}): BackendInput {
  return {
    name: "plone",
    servers,
    queueTimeoutSeconds: undefined,
    affinity: undefined,
    slowstartSeconds: undefined,
    ...more,
  };
}

/** 200 ms on average, 95 of 100 within 1 s. */
export function load(more: Partial<LoadInput> = {}): LoadInput {
  return {
    peakPerSecond: undefined,
    peakBackend: "plone",
    serviceSeconds: sourced(0.2, "declared", "punchlist.yaml:3"),
    serviceVariation: sourced(1, "assumption", "exponential"),
    targetWaitSeconds: undefined,
    patienceSeconds: undefined,
    targetP95Seconds: sourced(1, "declared", "punchlist.yaml:4"),
    ...more,
  };
}
