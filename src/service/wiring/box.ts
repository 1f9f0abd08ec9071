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

/** Which box something is that listens or leads on: a part of a buildout is one by itself, a proxy is as large as its file. */
export function boxIdOf({ service, name, span }: Listening): string {
  const file = span.file.path;
  return service === "zope" || service === "zeo" ? `${service} ${file} ${name}` : `${service} ${file}`;
}
