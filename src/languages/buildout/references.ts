/** A `${section:option}` in a line. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** Empty for the section in which it stands. */
  readonly section: string;
  readonly option: string;
  /** Why buildout refuses it; undefined when it may. */
  readonly fault: string | undefined;
}

const ALLOWED = /^[-a-zA-Z0-9 ._]+$/;

/** The references of a line, from left to right. `$$` switches off what follows it directly and stays as it is. */
export function referencesOf(line: string): readonly Reference[] {
  const found: Reference[] = [];
  let at = line.indexOf("$");
  while (at !== -1) {
    if (line[at + 1] === "$") {
      at = line.indexOf("$", at + 2);
      continue;
    }
    if (line[at + 1] === "{") {
      const close = line.indexOf("}", at);
      if (close === -1) break;
      const inner = line.slice(at + 2, close);
      if (!inner.includes("$$")) {
        found.push(read(inner, at, close + 1));
        at = line.indexOf("$", close);
        continue;
      }
    }
    at = line.indexOf("$", at + 1);
  }
  return found;
}

function read(inner: string, start: number, end: number): Reference {
  const [section = "", option = "", ...more] = inner.split(":");
  return { start, end, section, option, fault: faultOf(inner, section, option, more.length) };
}

function faultOf(inner: string, section: string, option: string, more: number): string | undefined {
  if (!inner.includes(":")) return "has no colon; write ${section:option}, or $${…} to keep it as it is";
  if (more > 0) return "has more than one colon; write ${section:option}";
  if ((section !== "" && !ALLOWED.test(section)) || !ALLOWED.test(option))
    return "has characters other than letters, digits, blanks and - . _";
  return undefined;
}
