import { wordGlob, type Matcher } from "../languages/grammar/glob.ts";

/**
 * Whether a path matches one of the globs: `*`, `?` and `[…]` stand for what is in one name, `**` for any number of folders, `{a,b}` for
 * either. It never tries the same start twice, so that no glob can be slow on a path that was made for it.
 */
export function globMatcher(globs: readonly string[]): Matcher {
  const patterns = globs.flatMap((glob) => alternatives(glob) ?? []).map((glob) => glob.split("/").map(step));
  return (path) => {
    const names = path.split("/");
    return patterns.some((pattern) => matches(pattern, names));
  };
}

/** The globs without braces that one with braces stands for; undefined when they are more than anyone means. */
export function alternatives(glob: string): readonly string[] | undefined {
  const plain = new Set<string>();
  const pending = [glob];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const group = INNERMOST.exec(next);
    if (!group) plain.add(next);
    for (const choice of group?.[1]?.split(",") ?? []) pending.push(replaced(next, group, choice));
    if (plain.size + pending.length > MOST_ALTERNATIVES) return undefined;
  }
  return [...plain];
}

/** How many globs one with braces may stand for. */
export const MOST_ALTERNATIVES = 100;

const INNERMOST = /\{([^{}]*,[^{}]*)\}/;

function replaced(glob: string, group: RegExpExecArray | null, choice: string): string {
  return group ? glob.slice(0, group.index) + choice + glob.slice(group.index + group[0].length) : glob;
}

type Step = "**" | Matcher;

function step(pattern: string): Step {
  return pattern === "**" ? pattern : wordGlob(pattern);
}

/** Of several `**` only the last can have to give way: whatever stands before it has matched already. */
function matches(pattern: readonly Step[], names: readonly string[]): boolean {
  let next = 0;
  let at = 0;
  let folders: { readonly next: number; readonly at: number } | undefined;
  while (at < names.length) {
    const wanted = pattern[next];
    if (wanted === "**") {
      folders = { next, at };
      next += 1;
    } else if (wanted?.(names[at] ?? "") === true) {
      next += 1;
      at += 1;
    } else if (folders) {
      folders = { next: folders.next, at: folders.at + 1 };
      ({ at } = folders);
      next = folders.next + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(next).every((rest) => rest === "**");
}
