import type { Address, Listed, Located, Problem, Setting, SourceFile, Span, Subject } from "../../model/index.ts";
import type { Release } from "./version.ts";

/** One configuration as `apache2 -f` reads it: the main file with all that it includes, or pieces whose main file is not in the checkout. */
export interface ApacheDocument extends Subject {
  /** `whole`: begins with its main file. `pieces`: what another file includes. */
  readonly context: "whole" | "pieces";
  /** In the order in which they are read; a file that is included twice stands here once. */
  readonly files: readonly SourceFile[];
  /** The release that is declared, or that the checkout installs. */
  readonly release: Release | undefined;
  /** Why lines that are absent here may stand in a file that was not seen; undefined when nothing is hidden. */
  readonly doubt: Problem | undefined;
  /** What stands outside of all sections. */
  readonly root: Section;
  /** All sections, the outermost first. */
  readonly sections: readonly Section[];
  /** All directives of a name, in order, whatever section they stand in. */
  readonly named: (name: string) => readonly Directive[];
  readonly hosts: Listed<VirtualHost>;
  /** Every `Listen`. */
  readonly listens: Listed<Listen>;
  /** Every line that hands requests on. */
  readonly passes: readonly Pass[];
  readonly pools: readonly Pool[];
  /** Comments that hide a directive. */
  readonly swallowings: readonly Swallowed[];
}

/** A section with what stands in it, after includes, macros and conditions (`<IfModule>` and its like are no sections of their own). */
export interface Section {
  /** Of what stands in it: `host:www.example.org:443/location:/status`. */
  readonly address: string;
  /** In lower case: `virtualhost`, `directory`, `if` … ; empty for the outermost. */
  readonly kind: string;
  /** The line that opens it; undefined for the outermost. */
  readonly opener: Directive | undefined;
  readonly outer: Section | undefined;
  readonly directives: readonly Directive[];
  /** What may be set in it besides, and is not seen. */
  readonly hidden: readonly Hidden[];
  /** The directives of a name that stand in it, letter case aside. */
  readonly own: (name: string) => Listed<Directive>;
  /** The directives of a name of the innermost section around it that has one; where none is found, the doubt says why there may be one. */
  readonly effective: (name: string) => Listed<Directive>;
  /** The last of them, in doubt where something nearer that is not seen may say it again. */
  readonly single: (name: string) => Directive | undefined;
}

/** A directive with its arguments after quotes, escapes and variables. */
export interface Directive {
  /** As written. */
  readonly name: string;
  /** In lower case. */
  readonly key: string;
  readonly args: readonly Located<string>[];
  /** From its name to its last word. */
  readonly span: Span;
  /** Why it may not count, or read otherwise. */
  readonly doubt: Problem | undefined;
  /** The section that it stands in. */
  readonly within: Section;
  /** What a section's line opens. */
  readonly section: Section | undefined;
  /** The module that a condition around it asks for, in short: `ssl`, `mpm_event`. */
  readonly onlyWith: string | undefined;
  /** The same line where something that is not seen may take its place. */
  readonly doubtedBy: (problem: Problem) => Directive;
}

/** Something that nobody can read here, and the directives that it may hold; undefined: any. */
export interface Hidden {
  readonly problem: Problem;
  readonly names: ((name: string) => boolean) | undefined;
}

/** A `<VirtualHost>`. Address: `host:www.example.org:443`. */
export interface VirtualHost extends Subject {
  /** What to call it: its ServerName, or its first address. */
  readonly name: string;
  readonly addresses: readonly Located<string>[];
  readonly section: Section;
}

/** A `Listen`. Address: `listen:10.0.0.9:80`. */
export interface Listen extends Subject {
  /** Its host is empty for all addresses, as in `80` and `*:80`. */
  readonly at: Located<Address>;
  readonly line: Directive;
}

/** A line that hands requests on: `ProxyPass`, `RewriteRule … [P]`, `BalancerMember`, a handler `proxy:…`. */
export interface Pass extends Subject {
  readonly line: Directive;
  readonly kind: "pass" | "rewrite" | "member" | "handler";
  /** Where to, with its scheme. */
  readonly url: Located<string>;
  readonly scheme: string;
  /** Host and port, or a socket's path, or a balancer's name. */
  readonly target: Located<string>;
  /** `timeout=60`, by their names in lower case. */
  readonly parameters: ReadonlyMap<string, Located<string>>;
  /** The balancer that a member is of, as `plone` of `balancer://plone`. */
  readonly group: Located<string> | undefined;
  /** The virtual host that it stands in. */
  readonly host: VirtualHost | undefined;
  /** How long it waits for the first byte of an answer, in milliseconds: its own `timeout`, else ProxyTimeout, else Timeout. */
  readonly firstByteMs: Setting<number>;
}

/** How many requests are served at a time, as one MPM is told. Address: `workers:mpm_event`. */
export interface Pool extends Subject {
  /** `mpm_event`, `mpm_worker`, `mpm_prefork`; undefined where nothing tells which of them is loaded. */
  readonly mpm: string | undefined;
  readonly maxRequestWorkers: Located<string>;
  readonly serverLimit: Located<string> | undefined;
  readonly threadsPerChild: Located<string> | undefined;
  readonly threadLimit: Located<string> | undefined;
  /** Why one of them may be set although it is not seen. */
  readonly doubt: Problem | undefined;
}

/** A comment that ends in a backslash, and the directive below it that it makes a comment of. Address: `comment:ServerName`. */
export interface Swallowed extends Subject {
  readonly comment: Span;
  readonly swallowed: Located<string>;
}
