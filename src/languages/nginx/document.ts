import type { Listed, Located, Problem, SourceFile, Span, Subject } from "../../model/index.ts";
import type { Place } from "./places.ts";
import type { Release } from "./version.ts";

/** One configuration as `nginx -c` reads it: the main file with all that it includes, or pieces whose main file is not in the checkout. */
export interface NginxDocument extends Subject {
  /** `whole`: begins with its main file. `pieces`: what another file includes. */
  readonly context: "whole" | "pieces";
  /** In the order in which they are read; a file that is included twice stands here once. */
  readonly files: readonly SourceFile[];
  /** The release that is declared, or that the checkout installs. */
  readonly release: Release | undefined;
  /** Why lines that are absent here may stand in a file that was not seen; undefined when nothing is hidden. */
  readonly doubt: Problem | undefined;
  readonly root: Block;
  /** All blocks, the outermost first. */
  readonly blocks: readonly Block[];
  /** All directives of a name, in order. */
  readonly named: (name: string) => readonly Directive[];
  readonly servers: Listed<Server>;
  readonly upstreams: Listed<Upstream>;
  /** Those of the servers, and of pieces whose server is not seen. */
  readonly locations: readonly Location[];
  /** Every line that hands requests on, in `http` and in `stream`. */
  readonly passes: readonly Pass[];
}

/** A block with what stands in it, after includes. */
export interface Block {
  /** Of what stands in it: `server:www.example.org:443/location:/static/`. */
  readonly address: string;
  readonly place: Place;
  /** The directive that opens it; undefined for the outermost. */
  readonly opener: Directive | undefined;
  readonly outer: Block | undefined;
  /** In order; what an included file says stands in the place of the include. */
  readonly directives: readonly Directive[];
  /** What may be set in it besides, and is not seen. */
  readonly hidden: readonly Hidden[];
  /** The directives of a name that stand in it. */
  readonly own: (name: string) => Listed<Directive>;
  /** The directives of a name that count in it, its own or inherited ones; where none is found, the doubt says why there may be one. */
  readonly effective: (name: string) => Listed<Directive>;
  /** The last of them, in doubt where something nearer that is not seen may say it again. */
  readonly single: (name: string) => Directive | undefined;
}

/** A directive with its arguments after quotes and escapes. */
export interface Directive {
  readonly name: string;
  readonly args: readonly Located<string>[];
  /** From its name to its last word. */
  readonly span: Span;
  /** Why it may not count, or read otherwise. */
  readonly doubt: Problem | undefined;
  /** The block that it stands in. */
  readonly within: Block;
  readonly block: Block | undefined;
  /** The same directive, which may not count. */
  readonly inDoubt: (doubt: Problem) => Directive;
}

/** Something that nobody can read here, and the directives that it may hold; undefined: any. */
export interface Hidden {
  readonly problem: Problem;
  readonly names: ((name: string) => boolean) | undefined;
  /** Whether a template puts it there. */
  readonly isFilledIn?: true;
}

/** A `server` of `http` or of `stream`. Address: `server:www.example.org:443`. */
export interface Server extends Subject {
  readonly kind: "http" | "stream";
  readonly block: Block;
  /** What to call it: its first name, or its address. */
  readonly name: string;
  readonly names: readonly Located<string>[];
  /** Where it listens: `*:80` where no line says it. */
  readonly listens: Listed<Listen>;
  /** With those that stand in others. */
  readonly locations: readonly Location[];
  /** Where to point when it does not say something. */
  readonly unset: Located<string>;
}

/** An address that a server listens on. */
export interface Listen {
  /** Without its parameters, as written; `80` where no line says it. */
  readonly address: Located<string>;
  /** Empty for all interfaces, the path for a socket in the file system. */
  readonly host: string;
  readonly port: number | undefined;
  readonly parameters: readonly Located<string>[];
  /** The line; undefined where there is none. */
  readonly line: Directive | undefined;
}

/** A `location`. */
export interface Location extends Subject {
  /** `=`, `^~`, `~`, `~*`, `@` for one with a name, and empty for a prefix. */
  readonly modifier: string;
  readonly path: Located<string>;
  readonly block: Block;
  readonly server: Server | undefined;
}

/** A group of servers to hand requests to. Address: `upstream:plone`. */
export interface Upstream extends Subject {
  readonly kind: "http" | "stream";
  readonly name: Located<string>;
  readonly block: Block;
  readonly servers: Listed<UpstreamServer>;
  /** The line that chooses how requests are shared out; undefined where they take turns. */
  readonly method: Directive | undefined;
}

/** A `server` line of an upstream. Address: `upstream:plone/server:127.0.0.1:8081`. */
export interface UpstreamServer extends Subject {
  readonly target: Located<string>;
  readonly parameters: readonly Located<string>[];
  readonly isBackup: boolean;
  readonly isDown: boolean;
  readonly line: Directive;
}

/** A line that hands requests on: `proxy_pass`, `fastcgi_pass`, `uwsgi_pass` … */
export interface Pass extends Subject {
  readonly line: Directive;
  readonly protocol: "http" | "https" | "fastcgi" | "uwsgi" | "scgi" | "grpc" | "grpcs" | "memcached" | "tcp";
  /** The host and port, or the socket, or an upstream's name, without scheme and path. */
  readonly target: Located<string>;
  /** What follows the host; undefined where nothing does, and the path is handed on as it came. */
  readonly path: string | undefined;
  /** The server that it stands in. */
  readonly server: Server | undefined;
  /** The group that its target names. */
  readonly upstream: Upstream | undefined;
  /** Where it leads once variables are filled in that hold the same whoever asks; one that shows when a request comes stays as it is written. */
  readonly leadsTo: readonly Destination[];
}

/** A place that requests are handed on to. */
export interface Destination {
  /** The host and port, or the socket, or an upstream's name. */
  readonly target: Located<string>;
  readonly protocol: Pass["protocol"];
  readonly upstream: Upstream | undefined;
}
