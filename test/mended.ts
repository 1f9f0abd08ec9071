import type { Judged } from "../src/audit/judge.ts";
import type { Edit } from "../src/rule/edit.ts";
import { fillMessage, messageTexts, quotes } from "../src/rule/message.ts";

type Texts = Readonly<Record<string, string>>;

/** What edits are judged by. */
export type Mendable = Pick<Judged, "subject" | "verdict" | "message" | "edits">;

/** The edits of a case that do not do what they promise: judged again with them in its files, a subject passes. */
export function unmended(
  texts: Texts,
  judged: readonly Mendable[],
  again: (texts: Texts) => readonly Mendable[],
): readonly string[] {
  return judged.flatMap(({ subject: { address, path }, edits }) => {
    if (edits.length === 0) return [];
    const after = again(mend(texts, edits)).filter(
      ({ subject }) => subject.address === address && subject.path === path,
    );
    if (after.length > 0 && after.every(({ verdict }) => verdict === "pass")) return [];
    const written = edits.map(({ text }) => text.trim()).join(" and ");
    return [`${address} => ${written}: ${after.map(said).join("; ") || "nothing is said of it any more"}`];
  });
}

function said({ verdict, message: { words, data } }: Mendable): string {
  return `${verdict} ${fillMessage(messageTexts(words)[0] ?? "", quotes(data))}`;
}

/** The files with all edits in them, the last of a file first, so that the places of the others still hold. */
function mend(texts: Texts, edits: readonly Edit[]): Texts {
  const changed = { ...texts };
  for (const { span, text } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    const before = changed[span.file.path] ?? span.file.text;
    changed[span.file.path] = before.slice(0, span.start) + text + before.slice(span.end);
  }
  return changed;
}
