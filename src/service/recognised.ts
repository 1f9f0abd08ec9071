import { join } from "../environment/join.ts";
import type { Located, Subject } from "../model/index.ts";
import { answering } from "./development.ts";
import { isHelperAlone } from "./helper-alone.ts";
import { jobOf } from "./jobs.ts";
import { knownCommands, type KnownCommand } from "./known-commands.ts";
import { schedulers } from "./schedulers.ts";

/** A program that starts with supervisord, and whether it is known what that is. Address: `program:web/recognised`. */
export interface Recognised extends Subject {
  readonly name: string;
  /** The first word of its command. */
  readonly word: Located<string>;
  /** `nothing` where helpers stand there and nothing behind them. */
  readonly is: "known" | "unknown" | "nothing";
}

/** The programs with a command that can be split, each by whether it is known what it starts. */
export const recognised = join("recognised", ["supervisor"], (environment): readonly Recognised[] => {
  const answer = new Set(answering.in(environment).map(keyOf));
  const scheduling = new Set(schedulers.in(environment).flatMap(({ runs }) => runs.map(({ word }) => word.span)));
  return knownCommands.in(environment).flatMap((program) => {
    const { address, span, name, words, started, service } = program;
    const [word] = words;
    const isKnown =
      service !== undefined ||
      jobOf(program) !== undefined ||
      answer.has(keyOf(program)) ||
      started.some((each) => scheduling.has(each.span));
    const is = isKnown ? "known" : isHelperAlone(program) ? "nothing" : "unknown";
    return word ? [{ address: `${address}/recognised`, span, name, word, is }] : [];
  });
});

/** A program in two groups stands in one place. */
function keyOf({ span, name }: Pick<KnownCommand, "span" | "name">): string {
  return `${span.file.path}:${span.start}:${name}`;
}
