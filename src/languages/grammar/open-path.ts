/** The names behind the last part of a path that only the host knows: `var`, `log` and `zeo.log` of `%(here)s/var/log/zeo.log`. */
export function knownEnd(path: string): readonly string[] {
  const names = cleanPath(path)
    .split("/")
    .filter((name) => name !== "." && name !== "");
  return names.slice(names.findLastIndex(isOpen) + 1);
}

/** Whether a path has a part that only the host knows: `%(here)s`, `${…}`, `{{ … }}` and their like. */
export function isOpen(path: string): boolean {
  return /%\(|\$[{(A-Za-z]|\{\{|\{%|<%|@@/.test(path);
}

/** The same path without doubled slashes and steps that lead nowhere. */
export function cleanPath(path: string): string {
  return path.replaceAll(/\/{2,}/g, "/").replaceAll("/./", "/");
}

/** A placeholder alone may be several words, or none. */
export function isWhollyOpen(word: string): boolean {
  return /^(?:%\([^()]*\)s|\$\{?[\w:]+\}?|\{\{[^{}]*\}\}|<%[^%]*%>|@@\w+@@)$/.test(word);
}

/** A placeholder within a word: a part of a path, or the value of an option, and never more than that one word. */
export function isPartlyOpen(word: string): boolean {
  return isOpen(word) && !isWhollyOpen(word);
}
