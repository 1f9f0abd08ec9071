/** A pattern of Python's `glob.glob`, folder by folder: `*`, `?`, `[a-z]`, `[!a-z]`; hidden names need a written dot. */
export function matchesGlob(path: string, pattern: string): boolean {
  const names = path.split("/");
  const patterns = pattern.split("/");
  return names.length === patterns.length && patterns.every((part, index) => matchesName(names[index] ?? "", part));
}

/** Whether a pattern has anything but plain characters. */
export function isGlob(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

function matchesName(name: string, pattern: string): boolean {
  if (!isGlob(pattern)) return name === pattern;
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  return matchParts(name, partsOf(pattern));
}

type Part = "*" | ((character: string) => boolean);

/** Goes back to the latest star only, which is enough and keeps the time within name × pattern. */
function matchParts(name: string, parts: readonly Part[]): boolean {
  let at = 0;
  let index = 0;
  let star: { readonly index: number; at: number } | undefined;
  while (at < name.length) {
    const part = parts[index];
    if (part === "*") {
      star = { index, at };
      index += 1;
    } else if (part?.(name.charAt(at))) {
      at += 1;
      index += 1;
    } else if (star) {
      star.at += 1;
      at = star.at;
      index = star.index + 1;
    } else return false;
  }
  return parts.slice(index).every((part) => part === "*");
}

function partsOf(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    const close = character === "[" ? pattern.indexOf("]", at + (pattern[at + 1] === "!" ? 3 : 2)) : -1;
    if (character === "*") parts.push("*");
    else if (character === "?") parts.push(() => true);
    else if (close !== -1) {
      parts.push(characterSet(pattern.slice(at + 1, close)));
      at = close;
    } else parts.push((other) => other === character);
  }
  return parts;
}

function characterSet(set: string): (character: string) => boolean {
  const negated = set.startsWith("!");
  const members = negated ? set.slice(1) : set;
  return (character) => isMember(character, members) !== negated;
}

function isMember(character: string, members: string): boolean {
  for (let at = 0; at < members.length; at += 1) {
    const last = members[at + 1] === "-" ? members[at + 2] : undefined;
    if (last !== undefined) {
      if (character >= members.charAt(at) && character <= last) return true;
      at += 2;
    } else if (character === members[at]) return true;
  }
  return false;
}
