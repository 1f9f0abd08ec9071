/**
 * Secret values, to be found wherever they stand in a text: in a message that quotes an interpolated value, in a path, in a name.
 *
 * A text is read once whatever the number of values: at each character only values of the same beginning are compared.
 */
export class KnownValues {
  readonly #values: ReadonlySet<string>;
  /** The lengths of the values that share their first characters, the longest first. */
  readonly #lengths: ReadonlyMap<string, readonly number[]>;

  constructor(values: readonly string[]) {
    this.#values = new Set(values.map((value) => value.slice(0, LONGEST)).filter(isDistinctive));
    const lengths = new Map<string, Set<number>>();
    for (const value of this.#values) {
      const known = lengths.get(value.slice(0, SHORTEST));
      if (known) known.add(value.length);
      else lengths.set(value.slice(0, SHORTEST), new Set([value.length]));
    }
    this.#lengths = new Map([...lengths].map(([start, all]) => [start, [...all].sort((a, b) => b - a)]));
  }

  /** The text with `***` in the place of each value, also of one that an ellipsis cuts off. */
  maskedIn(text: string): string {
    if (this.#values.size === 0) return text;
    let result = "";
    let from = 0;
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const lengths = this.#lengths.get(text.slice(at, at + SHORTEST));
      const length = lengths && (this.#lengthAt(text, at, lengths) ?? this.#cutAt(text, at));
      if (length === undefined) continue;
      result += `${text.slice(from, at)}***`;
      from = at + length;
      at = from - 1;
    }
    return result + text.slice(from);
  }

  #lengthAt(text: string, at: number, lengths: readonly number[]): number | undefined {
    return lengths.find(
      (length) =>
        this.#values.has(text.slice(at, at + length)) && (length >= ANYWHERE || standsAlone(text, at, length)),
    );
  }

  /** A value of which a message quotes only the beginning. */
  #cutAt(text: string, at: number): number | undefined {
    const end = text.indexOf("…", at);
    if (end === -1 || end - at > LONGEST) return undefined;
    const quoted = text.slice(at, end);
    return [...this.#values].some((value) => value.startsWith(quoted)) ? quoted.length : undefined;
  }
}

/** Shorter ones would hide what they happen to be part of. */
const SHORTEST = 4;

/** From this length on a value is a secret also in the middle of a word. */
const ANYWHERE = 8;

/** Enough of a long one to know it by. */
const LONGEST = 400;

/** What anybody would guess, and our own sentences say, gives nothing away; a fragment of signs neither. */
function isDistinctive(value: string): boolean {
  return value.length >= SHORTEST && /[A-Za-z0-9]{3}/.test(value) && !OUR_WORDS.has(value.toLowerCase());
}

const OUR_WORDS: ReadonlySet<string> = new Set([
  ..."admin password production staging plone zope supervisor haproxy buildout instance server backend secret user".split(
    " ",
  ),
  ..."error http https http:// https://".split(" "),
]);

function standsAlone(text: string, at: number, length: number): boolean {
  return !/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(at + length));
}
