import type { SourceFile } from "../../model/index.ts";

/** One of several sets of files that HAProxy may be started with. */
export interface Alternative {
  /** In the order of the list. */
  readonly files: readonly SourceFile[];
  /** What no earlier alternative holds. */
  readonly own: readonly SourceFile[];
}

/**
 * Divides files that were taken for one list by where they lie. HAProxy wants each name once, so that files of one name are meant
 * to be started one at a time, each with the files that clash with none.
 */
export function alternativesOf(files: readonly SourceFile[]): readonly Alternative[] {
  const holders = holdersByName(files);
  const clashing = new Set(files.filter((file) => namesIn(file).some((name) => (holders.get(name)?.size ?? 0) > 1)));
  const [first] = clashing;
  if (!first) return [{ files, own: files }];
  if (clashing.size > MOST) return files.map((file) => ({ files: [file], own: [file] }));
  return [...clashing].map((one) => {
    const together = files.filter((file) => file === one || !clashing.has(file));
    return { files: together, own: one === first ? together : [one] };
  });
}

/** More than anyone keeps; each is read with all that clash with none. */
const MOST = 50;

/** The sections of all files that others may name: `backend plone`, `resolvers dns`. */
export function sectionsOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const others = files.flatMap(({ text }) =>
    Array.from(text.matchAll(NAMED), ([, kind = "", name = ""]) => `${kind} ${name}`),
  );
  return new Set([...files.flatMap(namesIn), ...others]);
}

const NAMED = /^[ \t]*(resolvers|peers|mailers|cache|fcgi-app|http-errors|userlist)[ \t]+(\S{1,256})/gm;

function holdersByName(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<SourceFile>> {
  const holders = new Map<string, Set<SourceFile>>();
  for (const file of files)
    for (const name of namesIn(file)) holders.set(name, (holders.get(name) ?? new Set()).add(file));
  return holders;
}

/** The names that HAProxy wants once, by side: a listen section is a frontend and a backend. */
function namesIn({ text }: SourceFile): readonly string[] {
  return Array.from(text.matchAll(WANTED_ONCE), ([, kind, name = ""]) =>
    kind === "listen" ? [`frontend ${name}`, `backend ${name}`] : [`${kind ?? ""} ${name}`],
  ).flat();
}

/** Longer names are compared by their beginnings: a word of megabytes would take the stack of the expression. */
const WANTED_ONCE = /^[ \t]*(frontend|backend|listen)[ \t]+(\S{1,256})/gm;
