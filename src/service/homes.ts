import { join } from "../environment/join.ts";
import { lookAt, looking, type Located } from "../model/index.ts";
import { commandsAmong, type KnownCommand, type Word } from "./known-commands.ts";

/** A program that keeps files in the home of a user that supervisord gives it. Address: `program:api`. */
export interface Homed extends KnownCommand {
  readonly user: Located<string>;
  readonly word: Word;
  /** The variable that says where that is. */
  readonly home: Located<string> | undefined;
}

/** The programs of pm2 that run as a user of their own. */
export const homes = join("homes", ["supervisor"], (environment): readonly Homed[] =>
  commandsAmong(environment, SCRIPTS).flatMap((program) => {
    const { user, script = "", started, words, environment: variables, doubt } = program;
    const [word] = started;
    const sets = looking(() => words.some(({ value }) => /\b(?:PM2_)?HOME=/.test(value))).result;
    if (!user || !word || sets || !SCRIPTS.includes(script)) return [];
    const home = variables.get("PM2_HOME") ?? variables.get("HOME");
    if (!home) lookAt(doubt);
    return [{ ...program, user, word, home }];
  }),
);

const SCRIPTS: readonly string[] = ["pm2", "pm2-runtime", "pm2-docker"];
