import type { Listed, Located, Problem, Setting, SourceFile, Span, Subject } from "../../model/index.ts";

/** One configuration as `haproxy -f …` sees it: the files of one list, in order, with what each proxy ends up with. */
export interface HaproxyDocument extends Subject {
  /** In the order of the `-f` list. */
  readonly files: readonly SourceFile[];
  /** The declared version of HAProxy, such as `2.6`; undefined when nobody declared one. */
  readonly version: string | undefined;
  /** Why lines that are absent here may stand in a file that was not seen; undefined when the list is complete. */
  readonly doubt: Problem | undefined;
  /** Every section as written, in order; sections of kinds that no rule reads (peers, resolvers, cache …) included. */
  readonly sections: readonly Section[];
  /** The lines of all `global` sections together. */
  readonly global: Global;
  readonly defaults: readonly Section[];
  readonly proxies: readonly Proxy[];
  /** Those of the proxies in mode http. */
  readonly pages: readonly Page[];
  /** Whether a frontend or a listen section takes connections. */
  readonly listens: Located<boolean>;
}

/** A section as written. */
export interface Section extends Subject {
  /** `global`, `defaults`, `frontend`, `peers` … */
  readonly kind: string;
  /** Empty when it has none. */
  readonly name: Located<string>;
  /** The section line itself. */
  readonly start: Line;
  /** The lines below it. */
  readonly lines: readonly Line[];
  /** Why the section may not be there at all: it opens inside an undecided `.if`. */
  readonly doubt: Problem | undefined;
}

/** One directive: the words of a line after quotes, escapes and variables. */
export interface Line {
  /** The first word, after `no` or `default`. */
  readonly keyword: string;
  readonly prefix: "no" | "default" | undefined;
  /** All words from the keyword on; a word that a variable or a placeholder makes up carries a doubt. */
  readonly words: readonly Located<string>[];
  /** From the first word (the prefix included) to the end of the last. */
  readonly span: Span;
  /** Why the line may not count (an undecided `.if`) or may read otherwise (a placeholder in it). */
  readonly doubt: Problem | undefined;
  /** Whether no word of it is in doubt. */
  readonly isCertain: boolean;
}

export interface Global {
  readonly lines: readonly Line[];
  /** Where to point when it does not say something; with a doubt when a line that nobody can read, or an unseen file, may say it. */
  readonly unset: Located<string>;
  /** Where `stats socket` lines take commands. */
  readonly statsSockets: readonly Bind[];
}

export type ProxyKind = "frontend" | "backend" | "listen";

/** A frontend, backend or listen section with its effective values: its own lines over those of the `defaults` it inherits. */
export interface Proxy extends Subject {
  readonly kind: ProxyKind;
  /** The name on the section line. */
  readonly name: Located<string>;
  /** Where to point when the proxy does not say something: its section line, then the `defaults` it inherits; with a doubt when an unseen file may say it. */
  readonly unset: Located<string>;
  readonly doubt: Problem | undefined;
  /** The `defaults` section it inherits from. */
  readonly inherits: Section | undefined;
  /** `tcp`, `http` …; the built-in default is `tcp`. */
  readonly mode: Setting<string>;
  /**
   * The algorithm without its arguments: `leastconn`, `uri`, `hdr` … By default `roundrobin` before 3.3 and `random` since; both
   * when the version is not declared. It means nothing for a frontend.
   */
  readonly balance: Setting<string>;
  /** By what follows `timeout`: `client`, `connect`, `server`, `queue`, `http-request` … */
  readonly timeouts: ReadonlyMap<string, Located<Duration>>;
  /** Whether an option is on; off by default. */
  readonly option: (name: string) => Setting<boolean>;
  /** Connection attempts after the first; the built-in default is 3. */
  readonly retries: Setting<number>;
  /** The concurrent connections of a frontend, as HAProxy reads the number: `1k` is 1. */
  readonly maxconn: Located<number> | undefined;
  readonly binds: readonly Bind[];
  readonly servers: Listed<Server>;
  /** Those that take requests while all is well: neither backup, disabled nor of weight 0; none when the proxy itself is disabled. */
  readonly activeServers: Listed<Server>;
  /** Whether a request has another server to go to: two that are not disabled, at two addresses. A name may stand for several. */
  readonly hasStandIn: boolean;
  /** Whether a rule sends each server requests of its own, so that none answers for another. */
  readonly eachHasItsOwn: boolean;
  /** Whether it came with HAProxy's package as an example, and leads nowhere. */
  readonly isExample: Located<boolean>;
  /** Whether what passes is HTTP. */
  readonly traffic: Located<Traffic>;
  /** Whether it is HTTP, or in a mode that a file says which is not here. */
  readonly mayBeHttp: Located<boolean>;
  /** The health check that `option httpchk`, `tcp-check` … chose, the last one counting; undefined: a check only opens a connection. */
  readonly healthCheck: Located<string> | undefined;
  readonly stats: Stats;
  /** `cookie NAME …` with all its words: stickiness by cookie. */
  readonly cookie: Located<readonly string[]> | undefined;
  readonly defaultBackend: Located<string> | undefined;
  readonly useBackends: readonly Line[];
  /** The effective lines in order: those inherited (a keyword that the proxy itself gives again included), then its own. */
  readonly lines: readonly Line[];
  /** Its own lines only. */
  readonly ownLines: readonly Line[];
}

/**
 * What passes through a proxy: `http` in mode http; `other` where a mode, a check or a well-known port names another protocol
 * (a database, mail, logs); `unclear` for plain TCP that may be either.
 */
export type Traffic = "http" | "other" | "unclear";

/** A time as HAProxy reads it; undefined milliseconds when it cannot be read. Zero means none. */
export interface Duration {
  readonly text: string;
  readonly milliseconds: number | undefined;
}

/** One address of a `bind` line. */
export interface Bind {
  readonly address: Located<string>;
  /** Whether only this host can reach it: a loopback address or a unix socket. Undefined when the address cannot be told. */
  readonly local: boolean | undefined;
  readonly line: Line;
}

/** A server (or one of a `server-template`) with what `default-server` gives it. */
export interface Server extends Subject {
  readonly name: Located<string>;
  /** As written: `127.0.0.1:8081`, `unix@/run/zope.sock`. */
  readonly target: Located<string>;
  readonly doubt: Problem | undefined;
  /** Where to point when the server does not say something: its line, then the `default-server` lines that count for it. */
  readonly unset: Located<string>;
  /** `check`, unless `no-check` undid it. */
  readonly check: Located<boolean> | undefined;
  /** Milliseconds between two checks, by state; what is not written, or is no time, is absent. */
  readonly checkEvery: {
    readonly inter: Located<number> | undefined;
    readonly fastinter: Located<number> | undefined;
  };
  /** How many checks fail in a row before the server counts as down. */
  readonly fall: Located<number> | undefined;
  readonly backup: Located<boolean> | undefined;
  readonly disabled: Located<boolean> | undefined;
  /** The queue's limit; 0 means none, which is the default. As HAProxy reads the number: `1k` is 1. */
  readonly maxconn: Setting<number>;
  readonly weight: Located<number> | undefined;
  readonly cookie: Located<string> | undefined;
  readonly slowstart: Located<string> | undefined;
  /** Every parameter that counts, by keyword, with its arguments; `no-x` is kept as `x` being absent. */
  readonly parameters: ReadonlyMap<string, Located<readonly string[]>>;
}

/** What shows the statistics page of a proxy. */
export interface Stats {
  /** The line that turns the page on; any `stats` line but these does: `stats socket`, `stats timeout`. */
  readonly enabled: Located<string> | undefined;
  readonly uri: Located<string> | undefined;
  /** `stats auth` and `stats http-request auth|deny` lines. */
  readonly auth: readonly Line[];
  readonly admin: readonly Line[];
}

/** A page that shows what HAProxy does: `stats enable`, or the exporter for Prometheus. */
export interface Page extends Subject {
  /** The proxy that shows it. */
  readonly name: Located<string>;
  readonly what: "statistics" | "metrics";
  /** The line that turns it on. */
  readonly line: Located<string>;
  readonly auth: readonly Line[];
  readonly admin: readonly Line[];
  /** The addresses under which it is found; none where no line is seen to lead to it. */
  readonly ways: readonly Way[];
}

/** An address that leads to a page, and what somebody meets there who comes from anywhere and knows no password. */
export interface Way {
  readonly bind: Bind;
  readonly strangers: Located<"kept out" | "let in" | "perhaps">;
}

/** The reason in a trail for what a `defaults` section gives. */
export const FROM_DEFAULTS = "from defaults";
/** The reason in a trail for what a `default-server` line gives. */
export const FROM_DEFAULT_SERVER = "from default-server";
