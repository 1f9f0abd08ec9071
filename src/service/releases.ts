import { join } from "../environment/join.ts";
import { looking } from "../model/index.ts";
import { knownCommands, type KnownCommand, type Word } from "./known-commands.ts";
import { RUNTIMES } from "./release-ends.ts";

/** A program whose command shows on which release of a runtime it runs. Address: `program:php-fpm`. */
export interface Release extends KnownCommand {
  readonly word: Word;
  /** As a sentence names it: "PHP 7.2". */
  readonly release: string;
  /** `YYYY-MM-DD`. */
  readonly end: string;
  readonly isOver: boolean;
}

/** The programs that run on a release whose end is known. */
export const releases = join("releases", ["supervisor"], (environment): readonly Release[] =>
  knownCommands.in(environment).flatMap((program) => {
    const words = looking(() => program.words.map(({ value, span, trail }) => ({ value, span, trail }))).result;
    const [found] = words.flatMap(releaseIn);
    return found ? [{ ...program, ...found, isOver: found.end < environment.today }] : [];
  }),
);

function releaseIn(word: Word): readonly Pick<Release, "word" | "release" | "end">[] {
  return RUNTIMES.flatMap(({ title, shows, ends }) => {
    const release = shows.exec(word.value)?.[1] ?? "";
    const end = ends[release];
    return end === undefined ? [] : [{ word, release: `${title} ${release}`, end }];
  });
}
