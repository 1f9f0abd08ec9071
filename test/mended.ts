import type { Judged } from "../src/audit/judge.ts";
import { placeSpan } from "../src/rule/judgement.ts";
import { fillMessage } from "../src/rule/message.ts";

type Texts = Readonly<Record<string, string>>;

/** What a fix is judged by. */
export type Mendable = Pick<Judged, "subject" | "verdict" | "message" | "fix">;

/** The fixes of a case that do not do what they promise: judged again with the fix in its files, a subject passes. */
export function unmended(
  texts: Texts,
  judged: readonly Mendable[],
  again: (texts: Texts) => readonly Mendable[],
): readonly string[] {
  return judged.flatMap(({ subject: { address, path }, fix }) => {
    if (!fix) return [];
    const after = again(mend(texts, fix)).filter(({ subject }) => subject.address === address && subject.path === path);
    if (after.length > 0 && after.every(({ verdict }) => verdict === "pass")) return [];
    return [`${address} => ${fix.text}: ${after.map(said).join("; ") || "nothing is said of it any more"}`];
  });
}

function said({ verdict, message: { words, data } }: Mendable): string {
  return `${verdict} ${fillMessage(words, data)}`;
}

/** The files with one fix in them; a line that is added follows the one that it is added to. */
function mend(texts: Texts, { at, text, insert = false }: NonNullable<Mendable["fix"]>): Texts {
  const { file, start, end } = placeSpan(at);
  if (!insert) return { ...texts, [file.path]: file.text.slice(0, start) + text + file.text.slice(end) };
  const lineEnd = file.text.indexOf("\n", end - 1);
  const before = lineEnd < 0 ? `${file.text}\n` : file.text.slice(0, lineEnd + 1);
  return { ...texts, [file.path]: `${before}${text}\n${file.text.slice(before.length)}` };
}
