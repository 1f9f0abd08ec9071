import type { Located, Subject } from "../../model/index.ts";

/** A call of buildout in a script, a Dockerfile, a Makefile or a CI file. */
export interface BuildCommand extends Subject {
  /** From the program's name to the end of its arguments. */
  readonly command: Located<string>;
  /** The file after `-c`. */
  readonly config: Located<string> | undefined;
  /** The root that it builds; undefined when it is not in the checkout. */
  readonly root: string | undefined;
  /** The word after `-t`, or one that a template fills in, which may hold it. */
  readonly timeout: Located<string> | undefined;
  /** A time-out that buildout refuses: `-t3`, `-t=3`, `-t 2.5`. */
  readonly refusedTimeout: Located<string> | undefined;
  /** Whether it stands in the configuration of a test service, whose builds seldom are those that production runs. */
  readonly trial: boolean;
  /** `option=value` and `section:option=value` words by `section:option`; a word stands for its value where that is empty. */
  readonly assignments: ReadonlyMap<string, Located<string>>;
  /** Short flags given: `N`, `o`, `U` … */
  readonly flags: string;
}
