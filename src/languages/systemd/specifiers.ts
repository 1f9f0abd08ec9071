/** What a unit is called, for the specifiers in its values. */
export interface UnitName {
  /** `varnish.service`. */
  readonly unit: string;
}

/** A value after its specifiers: what only the host knows stays as it is written. */
export interface Specified {
  readonly value: string;
  /** The first one that only the host knows. */
  readonly open: string | undefined;
}

/**
 * Fills in what systemd knows before it starts anything.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers
 */
export function specified(text: string, { unit }: UnitName): Specified {
  let open: string | undefined;
  const name = unit.replace(/\.service$/, "");
  const [prefix = "", instance] = name.split("@", 2);
  const known: ReadonlyMap<string, string> = new Map([
    ["%", "%"],
    ["n", unit],
    ["N", name],
    ["p", prefix],
    ["P", prefix],
    ["t", "/run"],
    ["S", "/var/lib"],
    ["C", "/var/cache"],
    ["L", "/var/log"],
    ["E", "/etc"],
    ["T", "/tmp"],
    ["V", "/var/tmp"],
    ...(instance === "" ? [] : (["i", "I"] as const).map((letter): [string, string] => [letter, instance ?? ""])),
  ]);
  const value = text.replaceAll(/%(.)/g, (written, letter: string) => {
    const found = known.get(letter);
    // What is no specifier stays, as systemd leaves it.
    if (found === undefined && /[a-zA-Z]/.test(letter)) open ??= written;
    return found ?? written;
  });
  return { value, open };
}
