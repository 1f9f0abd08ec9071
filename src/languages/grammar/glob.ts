/** Whether a text is one that a pattern stands for. */
export type Matcher = (text: string) => boolean;

/**
 * Compiles a pattern for paths as glob(3) reads it: `*`, `?` and `[…]` stop at `/`, and a leading dot has to be written.
 * A pattern or path longer than Linux allows matches nothing, which bounds the time.
 *
 * @see https://man7.org/linux/man-pages/man7/glob.7.html
 */
export function glob(pattern: string): Matcher {
  if (pattern.length > PATH_MAX) return () => false;
  const segments = pattern.split("/").map(nameGlob);
  return (path) => {
    if (path.length > PATH_MAX) return false;
    const names = path.split("/");
    return segments.length === names.length && segments.every((matches, index) => matches(names[index] ?? ""));
  };
}

/** Bytes that the kernel accepts in a path. */
const PATH_MAX = 4096;

/** Whether a pattern can stand for more than one path. */
export function isGlob(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

/** What a pattern has before its first wildcard or escape: all that it stands for begins so. */
export function literalStart(pattern: string): string {
  return pattern.slice(0, pattern.search(/[*?[\\]|$/));
}

/** Compiles a pattern without `/` for file names, as fnmatch(3) with FNM_PERIOD. */
export function nameGlob(pattern: string): Matcher {
  const matches = wordGlob(pattern);
  const showsHidden = pattern.startsWith(".") || pattern.startsWith("\\.");
  return showsHidden ? matches : (name) => !name.startsWith(".") && matches(name);
}

/** The same where a leading dot is a character like any other. */
export function wordGlob(pattern: string): Matcher {
  if (literalStart(pattern) === pattern) return (name) => name === pattern;
  const tokens = tokensOf(pattern);
  return (name) => tokensMatch(tokens, name);
}

function tokensMatch(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let star: { readonly token: number; at: number } | undefined;
  while (at < name.length) {
    const wanted = tokens[token];
    if (wanted === "*") {
      star = { token, at };
      token += 1;
    } else if (wanted?.(name.charAt(at)) === true) {
      token += 1;
      at += 1;
    } else if (star === undefined) {
      return false;
    } else {
      star.at += 1;
      at = star.at;
      token = star.token + 1;
    }
  }
  return tokens.slice(token).every((rest) => rest === "*");
}

type Token = "*" | ((character: string) => boolean);

/** Patterns that were compiled: each is asked about many names. */
const compiled = new Map<string, readonly Token[]>();

/** More than any environment has; what is forgotten is compiled again. */
const MOST_COMPILED = 1000;

function tokensOf(pattern: string): readonly Token[] {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size === MOST_COMPILED) compiled.clear();
  const tokens = compile(pattern);
  compiled.set(pattern, tokens);
  return tokens;
}

function compile(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === "*") {
      if (tokens.at(-1) !== "*") tokens.push("*");
    } else if (character === "?") {
      tokens.push(() => true);
    } else if (character === "[" && closing(pattern, at) !== -1) {
      const end = closing(pattern, at);
      tokens.push(oneOf(pattern.slice(at + 1, end)));
      at = end;
    } else {
      if (character === "\\" && at + 1 < pattern.length) at += 1;
      const literal = pattern.charAt(at);
      tokens.push((other) => other === literal);
    }
  }
  return tokens;
}

/** Where the bracket that opens at `at` closes; a `]` in the first place is a member. */
function closing(pattern: string, at: number): number {
  const first = pattern[at + 1] === "!" || pattern[at + 1] === "^" ? at + 2 : at + 1;
  return pattern.indexOf("]", first + 1);
}

function oneOf(members: string): (character: string) => boolean {
  const negated = members.startsWith("!") || members.startsWith("^");
  const listed = negated ? members.slice(1) : members;
  return (character) => isMember(listed, character) !== negated;
}

function isMember(listed: string, character: string): boolean {
  for (let at = 0; at < listed.length; at += 1) {
    const low = listed.charAt(at);
    if (listed[at + 1] === "-" && at + 2 < listed.length) {
      if (low <= character && character <= listed.charAt(at + 2)) return true;
      at += 2;
    } else if (low === character) {
      return true;
    }
  }
  return false;
}
