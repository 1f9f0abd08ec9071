import type { Listed, Located, Problem, Setting, SourceFile, Span, Subject } from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import type { CrontabLine } from "./recipes/crontab.ts";
import type { SupervisorRecipe } from "./recipes/supervisor-recipe.ts";
import type { Requirement } from "./requirement.ts";

/** One configuration as `buildout -c ROOT` sees it: the root with everything it extends, merged, macros and references followed. */
export interface BuildoutDocument extends Subject {
  readonly root: SourceFile;
  /** What the root's file name says it is for; `unsaid` for names such as `buildout.cfg`. */
  readonly role: RootRole;
  /**
   * Whether this is what production is built from: declared, named so, or named neutrally with no production root beside it.
   * Rules about production look at these roots alone.
   */
  readonly production: boolean;
  /** The version of zc.buildout: declared, else pinned in the versions section; undefined when neither says. */
  readonly version: Located<string> | undefined;
  /** The files in the order in which they are first merged, the root last; what could not be read is among them. */
  readonly layers: readonly Layer[];
  /** By name, in the order of their first appearance. */
  readonly sections: ReadonlyMap<string, Section>;
  /** The parts that get installed, dependencies before those that need them; others where a recipe's name is filled in elsewhere. */
  readonly parts: Listed<Part>;
  readonly versions: Versions;
  /** Requirements that every run needs beside its parts: extensions and recipes are not among them. */
  readonly extensions: readonly Requirement[];
  /** The packages of `develop`, which need no pin. */
  readonly develop: readonly DevelopEgg[];
  readonly downloads: Downloads;
  /** The addresses that a build takes code from; others where a layer was not read. */
  readonly fetched: Listed<Fetched>;
  /** The passwords that stand in the files. */
  readonly passwords: readonly Password[];
  /** What mr.developer checks out; undefined when the extension is not loaded. */
  readonly checkouts: Checkouts | undefined;
  /** Whether a distribution is used from a folder or a checkout, so that it needs no pin. */
  readonly isLocal: (name: string) => Located<boolean>;
  readonly supervisorRecipes: readonly SupervisorRecipe[];
  /** What `z3c.recipe.usercrontab` parts put into the user's crontab. */
  readonly crontab: readonly CrontabLine[];
  /** Commands in the checkout's scripts that build this root. */
  readonly commands: readonly BuildCommand[];
  /** Calls of `bin/develop` in the scripts beside this root that check out sources, or update them. */
  readonly checkoutCommands: readonly Located<string>[];
  /** An option's effective value, or undefined when no file gives it. */
  readonly get: (section: string, option: string) => Option | undefined;
  /** Where to point when no file gives an option: its section, else the root; with a doubt when an unseen layer may give it. */
  readonly unset: (section: string, option: string) => Located<string>;
}

export type RootRole = "production" | "staging" | "development" | "unsaid";

/** One file of the merge. */
export interface Layer {
  /** The path in the checkout, or the URL. */
  readonly name: string;
  /** Undefined when it is remote or missing. */
  readonly file: SourceFile | undefined;
  /** Where it is extended; undefined for the root. */
  readonly extendedAt: Span | undefined;
}

export interface Section extends Subject {
  readonly name: string;
  /** Effective options by name; those of macros included. */
  readonly options: ReadonlyMap<string, Option>;
}

/** An option's effective value. */
export interface Option extends Subject {
  readonly name: string;
  /** The name where the value was written. */
  readonly key: Span;
  /** After `+=`, `-=` and macros, before references. */
  readonly raw: Located<string>;
  /** After references; what a recipe gets. References to options that only exist while buildout runs stay as they are. */
  readonly value: Located<string>;
  /** The lines of the value that are not blank, trimmed, each where it was written. */
  readonly lines: readonly Located<string>[];
  /** The words of the value, each where it was written. */
  readonly words: readonly Located<string>[];
  /** The values that it has under conditions, where nothing but a condition casts doubt on it. */
  readonly otherwise: readonly string[];
}

/** A section with a recipe that gets installed. */
export interface Part extends Subject {
  readonly name: string;
  readonly section: Section;
  /** The word in `parts`, the reference or the dependency that makes it a part. */
  readonly reachedBy: Located<string>;
  readonly recipe: Recipe;
  /** What the part installs by its `eggs` (or the recipe's own lists), the recipe itself not included. */
  readonly eggs: Listed<Requirement>;
  /** Whether the recipe is one whose lists of eggs are known. */
  readonly knownRecipe: boolean;
  /** Whether it writes logrotate files, which are on the host only. */
  readonly writesRotation: boolean;
  /** What tells whether it compiles software: the recipe first. */
  readonly compilers: readonly [Located<boolean>, ...Located<boolean>[]];
}

/** `dist[extras]spec:entry`. */
export interface Recipe {
  readonly text: Located<string>;
  readonly requirement: Requirement;
  /** `default` when none is named. */
  readonly entry: string;
}

/** The section that pins versions. */
export interface Versions {
  /** The section's name; undefined when pinning is switched off. */
  readonly section: string | undefined;
  /** By canonical name. */
  readonly pins: ReadonlyMap<string, Pin>;
  /** In the order of the section; others where a layer or a list of pins was not read. */
  readonly list: Listed<Pin>;
  /** Lines such as `zope.interface>=5`, which buildout reads as an option of another name. */
  readonly misread: readonly Pin[];
  /** The name under which buildout looks for the pin of a distribution. */
  readonly lookedFor: (name: string) => string;
  /** The pin that buildout finds for a distribution, by a name as it is listed. */
  readonly pinOf: (name: string) => Pin | undefined;
  /** Whether a distribution has a pin that leaves no choice. */
  readonly pinned: (name: string) => Located<boolean>;
  /** Where to point when a distribution has no pin; with a doubt when an unseen layer may pin it. */
  readonly unset: (canonicalName: string) => Located<string>;
}

/** One line of the versions section. */
export interface Pin extends Subject {
  /** As written. */
  readonly name: string;
  readonly canonicalName: string;
  readonly value: Located<string>;
  /** `empty` pins nothing; `range` is open to what the index offers; `malformed` stops the run, `suspect` that of some versions. */
  readonly kind: Located<"exact" | "range" | "empty" | "malformed" | "suspect">;
  /** The version of an exact pin. */
  readonly version: string | undefined;
  /** Whether buildout lays a range of its own over it. */
  readonly overlaid: boolean;
}

/** A package that is used from its folder. */
export interface DevelopEgg {
  /** The path or glob, as written. */
  readonly path: Located<string>;
  /** What its `setup.py` calls it, else its folder's name; undefined when neither says. */
  readonly canonicalName: string | undefined;
}

/** Where buildout fetches distributions from. */
export interface Downloads {
  /** The lines of `allow-hosts`; undefined when it is not set: every host. */
  readonly allowHosts: Option | undefined;
  /** The index of distributions; empty where it is PyPI. */
  readonly index: Setting<string>;
  /** The hosts that it has to reach: those of `index` and `find-links`, or those of PyPI. */
  readonly hosts: Listed<Located<string>>;
  /** Whether nothing is fetched: `offline` or `install-from-cache`. */
  readonly offline: Located<boolean>;
  /** Whether a line of `allow-hosts` lets a host through, compared as buildout does. */
  readonly allows: (host: string) => boolean;
}

/** An address that a build takes code from. */
export interface Fetched {
  /** A layer is extended, a page is one of `find-links`, a checkout is mr.developer's, a repository is checked out by a part. */
  readonly kind: "layer" | "index" | "page" | "archive" | "checkout" | "repository";
  readonly address: Located<string>;
  /** The host that it is fetched from without encryption, through networks of others. */
  readonly openHost: string | undefined;
  /** Whether a checksum holds it to one content. */
  readonly held: boolean;
  /** Whether it says that it brings something else tomorrow: a branch, the latest release. */
  readonly moves: boolean;
}

/** An option whose value is a password. */
export interface Password {
  readonly section: string;
  readonly option: string;
  /** In doubt, and perhaps empty, where it is filled in elsewhere. */
  readonly text: Located<string>;
}

/** What mr.developer does. */
export interface Checkouts {
  /** The word in `extensions` that loads it. */
  readonly extension: Located<string>;
  readonly sources: ReadonlyMap<string, CheckoutSource>;
  /** Names and globs; `*` is all. */
  readonly autoCheckout: readonly Located<string>[];
  readonly alwaysCheckout: Located<string> | undefined;
  /** Sources that `auto-checkout` selects. */
  readonly active: readonly CheckoutSource[];
}

/** One line of the sources section. */
export interface CheckoutSource extends Subject {
  readonly name: string;
  readonly canonicalName: string;
  readonly line: Located<string>;
  /** `git`, `svn`, `fs` … */
  readonly kind: string;
  readonly url: string;
  /** `rev=`, `branch=`, `egg=` … */
  readonly options: ReadonlyMap<string, string>;
  /** Whether it is what its branch holds, and not one revision. */
  readonly moves: boolean;
}

/** Why a value may be otherwise: what is asked of a layer that was not seen. */
export type Unseen = Problem;
