import type { VarnishdListen, VarnishdOption } from "../../languages/grammar/varnishd-options.ts";
import type { Listed, Located, Problem, Span, Subject } from "../../model/index.ts";
import type { VarnishStorage } from "./storage.ts";

/** A command line that starts varnishd, wherever it is written. Address: `unit:varnish.service/varnishd`. */
export interface VarnishDaemon extends Subject {
  /** Its process: `varnish`. */
  readonly name: string;
  /** As a sentence names it: "varnish.service", "program varnish", "part varnish". */
  readonly who: string;
  readonly host: string | undefined;
  readonly startedBy: Starter;
  /** The program, or what stands for it. */
  readonly program: Located<string>;
  /** Where its command stands as a fact; undefined for one that no supervisor starts. */
  readonly command: Span | undefined;
  readonly options: readonly VarnishdOption[];
  /** Words that belong to no option. */
  readonly strays: readonly Located<string>[];
  /** Why there may be more options than were seen. */
  readonly open: Problem | undefined;
  readonly listens: readonly VarnishdListen[];
  /** What `-s` names, in order; none where varnishd takes its own 100 MB. */
  readonly storages: Listed<Located<VarnishStorage>>;
  /** What `-p` sets, in order. */
  readonly parameters: Listed<VarnishParameter>;
}

/** Who runs the command, and of a unit how it expects it to start. */
export type Starter =
  | { readonly kind: "systemd"; readonly type: Located<string> }
  | { readonly kind: "supervisor" | "recipe" | "image" | "package" };

/** A parameter that a command sets. */
export interface VarnishParameter {
  readonly name: string;
  /** The value alone, at the place of `name=value`. */
  readonly value: Located<string>;
}
