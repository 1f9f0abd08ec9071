import { createInterface } from "node:readline";
import { terminalText } from "../report/terminal-text.ts";
import { UsageError } from "./usage-error.ts";

/** Where questions are asked and answers come from. */
export interface AskStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** A question with what is taken where only the return key is pressed. */
export interface Asked {
  /** What `--set` calls it. */
  readonly key: string;
  readonly question: string;
  readonly examples: readonly string[];
  readonly now: string | undefined;
}

/** What is to be asked. */
export interface Asking {
  /** The most important first. */
  readonly questions: readonly Asked[];
  /** Why some assignments cannot be meant, the last of which is new; undefined where they can. */
  refusal(this: void, assignments: readonly string[]): string | undefined;
  /** The file that the answers could be written into; undefined where there is to be none. */
  readonly file: string | undefined;
}

/** What was answered, as `--set` takes it, and whether it is to be written into the file. */
export interface Answers {
  readonly set: readonly string[];
  readonly write: boolean;
}

/**
 * Goes through the questions in a terminal. An answer that cannot be meant is asked for again with the reason; the end of the input
 * leaves the rest as it is.
 *
 * @throws UsageError where there is no terminal, and when it is interrupted
 */
export async function ask(asking: Asking, { input, output }: AskStreams): Promise<Answers> {
  if (input.isTTY !== true)
    throw new UsageError(
      "--ask asks in a terminal, and there is none here; say it with --set, such as --set incidents=9/year.",
    );
  const lines = createInterface({ input, output, terminal: true });
  let stopped = false;
  lines.on("SIGINT", () => {
    stopped = true;
    lines.close();
  });
  const answers = lines[Symbol.asyncIterator]();
  const next = async (prompt: string): Promise<string | undefined> => {
    lines.setPrompt(prompt);
    lines.prompt();
    const answer = await answers.next();
    if (stopped) throw new UsageError("Stopped; nothing was computed or written.");
    return answer.done === true ? undefined : answer.value.trim();
  };
  const say = (text: string): void => {
    output.write(`${terminalText(text)}\n`);
  };
  say("Return keeps what stands in brackets; the end of the input (Ctrl+D) keeps the rest.");
  try {
    return await dialogue(asking, next, say);
  } finally {
    lines.close();
  }
}

type Next = (prompt: string) => Promise<string | undefined>;
type Say = (text: string) => void;

async function dialogue({ questions, refusal, file }: Asking, next: Next, say: Say): Promise<Answers> {
  let set: readonly string[] = [];
  for (const question of questions) {
    say("");
    say(`${question.question} Such as ${question.examples.join("; ")}.`);
    const answer = await answerTo(question, (given) => refusal([...set, given]), { next, say });
    if (answer === undefined) return { set, write: false };
    if (answer !== "") set = [...set, answer];
  }
  if (set.length === 0 || file === undefined) return { set, write: false };
  say("");
  const word = await next(`Write these answers into ${terminalText(file)}? [no] `);
  return { set, write: /^y(?:es)?$/i.test(word ?? "") };
}

/** An assignment, an empty text for what is to stay, undefined at the end of the input. */
async function answerTo(
  { key, now }: Asked,
  refusal: (assignment: string) => string | undefined,
  { next, say }: { readonly next: Next; readonly say: Say },
): Promise<string | undefined> {
  for (;;) {
    const text = await next(`${key} [${terminalText(now ?? "nothing")}] `);
    if (text === undefined || text === "") return text;
    const wrong = refusal(`${key}=${text}`);
    if (wrong === undefined) return `${key}=${text}`;
    say(wrong);
  }
}
