import type { Environment } from "../../environment/environment.ts";
import type { Listening, RouteFact, Span } from "../../model/index.ts";

/** What a box of the picture stands for. */
export type BoxKind = "proxy" | "application" | "database" | "worker" | "elsewhere";

/** Something that runs, or that something leads to. */
export interface Box {
  /** Unique in its environment. */
  readonly id: string;
  readonly name: string;
  /** What it is, as a sentence names one: "ZEO server"; empty where nothing tells. */
  readonly title: string;
  readonly kind: BoxKind;
  /** The host that it runs on; undefined where nothing says it. */
  readonly host: string | undefined;
  readonly ports: readonly number[];
  /** Where it is set up, or where something leads to it. */
  readonly span: Span;
  /** The paths of the further files that set it up. */
  readonly besides: readonly string[];
  /** The addresses of subjects that are about it. */
  readonly addresses: readonly string[];
}

/** A way that requests take from one box to another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly port: number | undefined;
  /** What the one calls the other. */
  readonly name: string;
  readonly span: Span;
}

/** Who leads a request on, as its box is known: by where it listens, which another file may say than where it leads. */
export function leaderOf({ by, entries }: Pick<RouteFact, "by" | "entries">): Listening | undefined {
  return entries?.items[0] ?? by;
}

/** Which box something is that listens or leads on: a part of a buildout is one by itself, a proxy is as large as its configuration. */
export function boxIdOf({ service, name, span }: Listening, environment: Environment): string {
  const { path } = span.file;
  if (service === "zope" || service === "zeo") return `${service} ${path} ${name}`;
  return `${service} ${service === "nginx" ? (filesOf(path, environment)[0] ?? path) : path}`;
}

/** The files of the nginx that reads a file, its main one first. */
export function filesOf(path: string, { nginx }: Environment): readonly string[] {
  const known = kept.get(nginx) ?? byFile(nginx);
  kept.set(nginx, known);
  return known.get(path) ?? [path];
}

const kept = new WeakMap<Environment["nginx"], ReadonlyMap<string, readonly string[]>>();

function byFile(nginx: Environment["nginx"]): ReadonlyMap<string, readonly string[]> {
  const all = nginx.map(({ files }) => files.map(({ path }) => path));
  return new Map(all.flatMap((paths) => paths.map((path) => [path, paths] as const)));
}
