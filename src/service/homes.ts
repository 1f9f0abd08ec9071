import { join } from "../environment/join.ts";
import { lookAt, looking, type Located } from "../model/index.ts";
import { commandsAmong, type KnownCommand, type Word } from "./known-commands.ts";

/** A program that supervisord gives a user, with where that user's home is. Address: `program:api`. */
export interface Homed extends KnownCommand {
  readonly user: Located<string>;
  readonly word: Word;
  /** The variable that says it; undefined only of a program that keeps files there. */
  readonly home: Located<string> | undefined;
}

/** The programs with a user of their own that are told its home, or would have to be. */
export const homes = join("homes", ["supervisor"], (environment): readonly Homed[] =>
  commandsAmong(environment, KEEP_FILES_THERE).flatMap((program) => {
    const { user, script = "", started, words, environment: variables, doubt } = program;
    const [word] = started;
    const sets = looking(() => words.some(({ value }) => /\b(?:PM2_)?HOME=/.test(value))).result;
    if (!user || !word || sets) return [];
    const home = variables.get("PM2_HOME") ?? variables.get("HOME");
    if (!home && !KEEP_FILES_THERE.includes(script)) return [];
    if (!home) lookAt(doubt);
    return [{ ...program, user, word, home }];
  }),
);

/** They do not work in a home where they may not write. */
const KEEP_FILES_THERE: readonly string[] = ["pm2", "pm2-runtime", "pm2-docker"];
