/** What is wrong with the mode, owner and group of `create`; undefined when nothing is. Which users exist is not known here. */
export function ownerFault(value: string): string | undefined {
  const [, , names = value] = /^[ \t]*([+-]?[0-7]+)(.*)$/s.exec(value) ?? [];
  return namesFault(wordsOf(names));
}

/** The same for `su`, which needs an owner and a group. */
export function suFault(value: string, inherited: boolean): string | undefined {
  const names = wordsOf(value);
  const fault = namesFault(names);
  if (fault !== undefined) return fault;
  return names.length < 2 && !inherited ? "names no user and group; write both, as in su zope zope" : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function namesFault(names: readonly string[]): string | undefined {
  if (names.length > 2) return "has more than an owner and a group; comments belong on lines of their own";
  const comment = names.find((name) => name.startsWith("#"));
  return comment === undefined
    ? undefined
    : `names the owner or group ${comment}; comments belong on lines of their own`;
}
