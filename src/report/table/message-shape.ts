/**
 * A message without the names and values in it, so that equal complaints about different things compare equal.
 * Names are the words of the finding's subjects, and words with anything but letters in them.
 */
export function messageShape(message: string, subjects: readonly string[]): string {
  const names = new Set(subjects.flatMap((subject) => subject.split(/[:/ ]/)));
  return message
    .split(" ")
    .map((word) => (isName(word, names) ? "*" : word))
    .join(" ");
}

function isName(word: string, names: ReadonlySet<string>): boolean {
  const bare = /[.,;:]$/.test(word) ? word.slice(0, -1) : word;
  return names.has(bare) || /[^\p{L}'-]/u.test(bare);
}
