import type { Address, Listed, Located, Problem, Setting, SourceFile, Span, Subject } from "../../model/index.ts";
import type { Statement } from "./syntax.ts";
import type { Release } from "./version.ts";

export type * from "./syntax.ts";

/** One VCL as varnishd loads it with all that it includes, or a piece that another file includes. */
export interface VclDocument extends Subject {
  /** `whole`: begins with its version. `piece`: what another file includes. `former`: VCL of before Varnish 4, which none loads. */
  readonly context: "whole" | "piece" | "former";
  /** In the order in which they are read. */
  readonly files: readonly SourceFile[];
  readonly release: Release | undefined;
  /** Why there may be more than is seen. */
  readonly doubt: Problem | undefined;
  /** What a template fills in, and may break or mend; undefined where the files stay as they are. */
  readonly filledIn: Problem | undefined;
  /** `4.0` or `4.1`; undefined for what begins without it. */
  readonly version: Located<string> | undefined;
  readonly backends: Listed<Backend>;
  readonly directors: Listed<Director>;
  readonly acls: Listed<Acl>;
  /** The subroutines by name, Varnish's own put together from their parts. */
  readonly subs: ReadonlyMap<string, Sub>;
  /** What one of Varnish's subroutines does with those that it calls, in the order of the text. */
  readonly steps: (name: string) => Listed<Step>;
}

/** Where Varnish gets what it has not. Address: `backend:plone`. */
export interface Backend extends Subject {
  readonly name: Located<string>;
  /** Undefined for `none`. */
  readonly to: Located<Address> | undefined;
  /** Milliseconds, or Varnish's parameter where no line says it. */
  readonly connectTimeout: Setting<number>;
  readonly firstByteTimeout: Setting<number>;
  readonly betweenBytesTimeout: Setting<number>;
  /** Undefined: as many as come. */
  readonly maxConnections: Located<number> | undefined;
  readonly probe: Probe | undefined;
  /** The directors that it is added to. */
  readonly directors: readonly Director[];
}

/** How Varnish asks whether a backend is well. */
export interface Probe extends Span {
  /** The name of the probe, or undefined where it stands in its backend. */
  readonly name: string | undefined;
  readonly url: Setting<string>;
  /** Milliseconds. */
  readonly interval: Setting<number>;
  readonly timeout: Setting<number>;
}

/** An object that shares requests out. Address: `director:plone`. */
export interface Director extends Subject {
  readonly name: string;
  /** `round_robin`, `fallback`, `random`, `hash`, `shard`, or what another module makes. */
  readonly type: string;
  /** The names of the backends and directors that are added to it. */
  readonly members: readonly Located<string>[];
}

/** Addresses that something may be allowed for. Address: `acl:purge`. */
export interface Acl extends Subject {
  readonly name: string;
  readonly entries: readonly AclAddress[];
}

/** An address with the number of its bits that count; all without it. */
export interface AclAddress {
  readonly address: Located<string>;
  readonly mask: number | undefined;
  readonly isExcluded: boolean;
}

/** A subroutine. Address: `sub:vcl_recv`. */
export interface Sub extends Subject {
  readonly name: string;
  readonly body: readonly Statement[];
}

/** A statement with the conditions that it stands under, the outermost first. */
export interface Step {
  readonly statement: Statement;
  /** The variable that it sets or unsets, in small letters. */
  readonly changes: string | undefined;
  /** What it looks at and calls, in small letters; what stands in the blocks of an `if` is theirs. */
  readonly names: ReadonlySet<string>;
  readonly conditions: readonly Condition[];
  /** Why it may do something else than it says. */
  readonly doubt: Problem | undefined;
}

/** A condition that holds, or does not. */
export interface Condition extends Span {
  /** What it looks at, in small letters, ACLs too. */
  readonly names: ReadonlySet<string>;
  readonly holds: boolean;
  /** Whether something in it is denied, by `!` or `!~`. */
  readonly isNegated: boolean;
}
