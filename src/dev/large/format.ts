/** How 10 MB of a format are made: a main file, and a piece that repeats in files that it names. */
export interface LargeFormat {
  /** The program's name, for the table. */
  readonly title: string;
  /** The main file's path below the folder. */
  readonly main: string;
  /** The ending of the files with pieces, which lie in `sites-enabled`. */
  readonly ending: string;
  readonly mainFile: (made: Made) => string;
  /** The piece of a number, from 0. */
  readonly piece: (number: number) => string;
  /** The program's own check. */
  readonly check: (folder: string) => readonly string[];
}

/** Where the configuration lies, and how much of it there is. */
export interface Made {
  readonly folder: string;
  /** The files with pieces, as paths from the folder. */
  readonly files: readonly string[];
  readonly pieces: number;
}
