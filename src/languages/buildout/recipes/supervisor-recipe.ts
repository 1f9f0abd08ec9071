import type { Located, Subject } from "../../../model/index.ts";

/** A `collective.recipe.supervisor` part: what its options and one-line languages make of supervisord.conf. */
export interface SupervisorRecipe extends Subject {
  readonly part: string;
  /** Options of the part that are not one of the line languages, by the recipe's names: `port`, `user`, `logfile-maxbytes` … */
  readonly options: ReadonlyMap<string, Located<string>>;
  /** Words of `sections`; all five when it is not given: global, ctl, http, rpc, services. */
  readonly sections: readonly string[];
  readonly programs: readonly RecipeProgram[];
  readonly eventlisteners: readonly RecipeEventlistener[];
  readonly groups: readonly RecipeGroup[];
  /** Files and globs of `include`. */
  readonly include: readonly Located<string>[];
  /** Where to point when the part does not give an option; with a doubt when an unseen layer may give it. */
  readonly unset: (option: string) => Located<string>;
}

/** A line of `programs`: `priority name (options) command [args] directory redirect user`. */
export interface RecipeProgram extends Subject {
  readonly line: Located<string>;
  readonly priority: Located<string>;
  readonly name: Located<string>;
  /** `(startsecs=10 autostart=false)` by name. */
  readonly options: ReadonlyMap<string, Located<string>>;
  readonly command: Located<string>;
  readonly args: Located<string> | undefined;
  /** Undefined: the directory of the command. */
  readonly directory: Located<string> | undefined;
  /** `true` or `false` for redirect_stderr; undefined is false. */
  readonly redirect: Located<string> | undefined;
  readonly user: Located<string> | undefined;
  /** The end of the line that the recipe's pattern does not reach and drops without a word. */
  readonly droppedTail: Located<string> | undefined;
}

/** A line of `eventlisteners`: `name (options) events command [args]`. */
export interface RecipeEventlistener extends Subject {
  readonly line: Located<string>;
  readonly name: Located<string>;
  readonly options: ReadonlyMap<string, Located<string>>;
  /** The comma-separated events. */
  readonly events: Located<string>;
  readonly command: Located<string>;
  /** Undefined: the recipe writes the word `None` instead. */
  readonly args: Located<string> | undefined;
  readonly droppedTail: Located<string> | undefined;
}

/** A line of `groups`: `priority name program,program`. */
export interface RecipeGroup extends Subject {
  readonly line: Located<string>;
  readonly priority: Located<string>;
  readonly name: Located<string>;
  readonly programs: readonly Located<string>[];
}
