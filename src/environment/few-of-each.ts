import type { Problem } from "../model/index.ts";

/** Problems of one kind that are listed for a file; HAProxy itself gives up after as many. */
const MOST_OF_A_KIND = 50;

/** The first problems of each kind in each file, then how many more there are, at the place of the next: nobody reads the thousandth. */
export function fewOfEach<P extends Problem>(problems: readonly P[]): readonly P[] {
  const alike = new Map<string, P[]>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    const known = alike.get(kind);
    if (known) known.push(problem);
    else alike.set(kind, [problem]);
  }
  return [...alike.values()].flatMap(few);
}

/** What is true of one problem for whoever asks of it only what it may hide is true of all that are alike. */
function kindOf({ kind, addsNothing, bringsNothing, span }: Problem): string {
  return `${kind} ${addsNothing ? "adds nothing" : ""} ${bringsNothing ? "brings nothing" : ""} ${span.file.path}`;
}

function few<P extends Problem>(alike: readonly P[]): readonly P[] {
  const next = alike[MOST_OF_A_KIND];
  const more = alike.length - MOST_OF_A_KIND;
  if (!next || more === 1) return alike;
  const message = `From here on ${more} more places of this file ${ARE[next.kind]}; mend those above to have the next ones listed.`;
  return [...alike.slice(0, MOST_OF_A_KIND), { ...next, message }];
}

const ARE: Readonly<Record<Problem["kind"], string>> = {
  unreadable: "cannot be read",
  refused: "are refused",
  skipped: "are passed over",
  unseen: "cannot be settled",
};
