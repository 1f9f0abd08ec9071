/** The groups of a regular expression that keep what they match, by number and by name, each with what stands between its brackets. */
export function regexGroups(regex: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const open: { readonly names: readonly string[]; readonly from: number }[] = [];
  let count = 0;
  for (const { 0: token, 1: name, index } of regex.matchAll(TOKEN)) {
    if (token === ")") {
      const { names, from } = open.pop() ?? { names: [], from: 0 };
      for (const each of names) groups.set(each, regex.slice(from, index));
    } else if (token.startsWith("(")) {
      const keeps = token === "(" || name !== undefined;
      const names = keeps ? [String((count += 1)), ...(name === undefined ? [] : [name])] : [];
      open.push({ names, from: index + token.length });
    }
  }
  return groups;
}

/** A bracket of a group; what a backslash or a class makes a plain sign is passed over. */
const TOKEN = /\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]|\(\?P?<(\w{1,80})>|\((?:\?)?|\)/g;
