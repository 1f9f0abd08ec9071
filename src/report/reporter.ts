import type { Annex } from "./annex.ts";
import type { WhatIfPage } from "./what-if-page.ts";

/** A format that a command can print. */
export interface Reporter<In> {
  /** What `--format` calls it; the name of the file too. */
  readonly name: string;
  /** Formats are offered in ascending order, and the first is printed where none is asked for. No two of a command share a number. */
  readonly order: number;
  /** What files of the format end with, without a dot. */
  readonly extension: string;
  load(this: void): Promise<(input: In, options: PrintOptions) => string>;
  /** Set where the text holds more than its inputs: what is in the annexes of the options. */
  readonly annexed?: true;
  /** Set where passes are only counted, unless everything is asked for in full. */
  readonly brief?: true;
  /** How the texts of several inputs become one; without it they follow each other. */
  join?(this: void, texts: readonly string[], inputs: readonly In[], options: PrintOptions): string | Promise<string>;
}

/** How a text is to look, and what may stand in it besides; each format heeds what it can. */
export interface PrintOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** False draws with ASCII characters only. */
  readonly unicode: boolean;
  /** Everything in full. */
  readonly verbose: boolean;
  /** What is for reading only, and what nobody can answer here. */
  readonly all: boolean;
  /** Availabilities in percent as well. */
  readonly percent: boolean;
  /** What stands before each path for programs that know the repository: the way from its root to the folder, with a slash at the end. */
  readonly pathPrefix?: string;
  /** What is attached to the report of an environment, by its name. */
  readonly annexes?: ReadonlyMap<string, Annex>;
  /** What makes the what-if page, for formats that hold it. */
  readonly whatIf?: WhatIfPage | undefined;
  /** The page of a rule as Markdown, for formats that carry help. */
  page?(this: void, rule: string): string | undefined;
}

/** Prints what several inputs are about as one document. */
export type PrintAll<In> = (inputs: readonly [In, ...In[]], options: PrintOptions) => string;

/** The part of a reporter that prints any number of inputs as one document. */
export function inOneDocument<In>(load: () => Promise<PrintAll<In>>): Required<Pick<Reporter<In>, "load" | "join">> {
  return {
    load: async () => {
      const print = await load();
      return (input, options) => print([input], options);
    },
    join: async (texts, [first, ...others], options) =>
      first === undefined ? texts.join("") : (await load())([first, ...others], options),
  };
}
