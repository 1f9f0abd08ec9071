import { spanText } from "../model/index.ts";
import type { KnownCommand, Word } from "./known-commands.ts";

/** What a word of a program's command says to each of its copies, in their order: `80%(process_num)02d` is 8000, 8001 … */
export function numberedWord(word: Word, { options, processes }: Numbered): readonly string[] {
  const written = spanText(word.span).replaceAll(/^["']|["']$/g, "");
  const first = Number(options.get("numprocs_start")?.value ?? 0) || 0;
  // What no copy's number tells apart, or is written in another way than it reads, is one for all.
  const same = !NUMBER.test(written) || !withNumber(written, first).endsWith(word.value);
  const head = same ? 0 : withNumber(written, first).length - word.value.length;
  return processes.map((_, at) => (same ? word.value : withNumber(written, first + at).slice(head)));
}

interface Numbered extends Pick<KnownCommand, "options"> {
  readonly processes: readonly unknown[];
}

const NUMBER = /%\(process_num\)(?:0?(\d{1,3}))?[sd]/;

function withNumber(written: string, number: number): string {
  return written.replaceAll(new RegExp(NUMBER, "g"), (_, width?: string) =>
    String(number).padStart(Number(width ?? 0), "0"),
  );
}
