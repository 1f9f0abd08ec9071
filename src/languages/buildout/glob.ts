/** Whether a text matches a glob of `*` and `?` as a whole, in time linear to their product. */
export function matchesGlob(glob: string, text: string): boolean {
  let [at, pattern, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (glob[pattern] === "*") {
      star = pattern;
      mark = at;
      pattern += 1;
    } else if (glob[pattern] === "?" || glob[pattern] === text[at]) {
      pattern += 1;
      at += 1;
    } else if (star !== -1) {
      pattern = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (glob[pattern] === "*") pattern += 1;
  return pattern === glob.length;
}
