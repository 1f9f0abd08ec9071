import { mapLocated, readAddress, type Address, type ListenFact, type Located, type Span } from "../../model/index.ts";

/** An option of varnishd with its value. */
export interface VarnishdOption {
  /** `-s` without the dash: `s`. */
  readonly letter: string;
  /** The word of the option. */
  readonly word: Located<string>;
  /** What belongs to it; undefined for one that takes nothing, and where the command ends. */
  readonly value: Located<string> | undefined;
}

/** A varnishd command line as getopt reads it. */
export interface VarnishdOptions {
  readonly options: readonly VarnishdOption[];
  /** Words that belong to no option: varnishd ends at them. */
  readonly strays: readonly Located<string>[];
}

/**
 * Reads the words behind the program.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/varnishd.html#options
 */
export function varnishdOptions(words: readonly Located<string>[]): VarnishdOptions {
  const options: VarnishdOption[] = [];
  const strays: Located<string>[] = [];
  const end = words.findIndex(({ value }) => value === "--");
  const before = end === -1 ? words : words.slice(0, end);
  for (let at = 0; at < before.length; at += 1) {
    const word = before[at];
    const letters = word ? lettersOf(word) : [];
    if (word && letters.length === 0) strays.push(word);
    for (const option of letters) options.push(option);
    const last = options.at(-1);
    const next = before[at + 1];
    if (letters.length > 0 && last && next && last.value === undefined && VALUED.has(last.letter)) {
      options[options.length - 1] = { ...last, value: next };
      at += 1;
    }
  }
  return { options, strays: [...strays, ...words.slice(before.length + 1)] };
}

/** `-F` and `-dF` are letters, `-a:80` is a letter with its value. */
function lettersOf(word: Located<string>): readonly VarnishdOption[] {
  const found: VarnishdOption[] = [];
  if (!word.value.startsWith("-")) return found;
  for (let at = 1; at < word.value.length; at += 1) {
    const letter = word.value.charAt(at);
    if (!VALUED.has(letter)) {
      found.push({ letter, word, value: undefined });
      continue;
    }
    const rest = word.value.slice(at + 1);
    found.push({ letter, word, value: rest === "" ? undefined : mapLocated(word, () => rest) });
    break;
  }
  return found;
}

/** Options that take a value, in any release; `-x` shows a text and ends. */
const VALUED: ReadonlySet<string> = new Set("abEfghIijlLMnPprSsTtuwWx");

/** Where varnishd listens, by its `-a` options: `:80`, `http=:80,HTTP`, `[::1]:6081`, `/run/varnish.sock,PROXY`. */
export function varnishdListens({ options }: VarnishdOptions): readonly VarnishdListen[] {
  return options.flatMap(({ letter, value }) => {
    if (letter !== "a" || value === undefined) return [];
    return [
      { address: mapLocated(value, addressOf), isProxied: mapLocated(value, (text) => /,PROXY(?:,|$)/.test(text)) },
    ];
  });
}

/** An address that varnishd listens on. */
export interface VarnishdListen {
  readonly address: Located<Address>;
  /** Whether it expects PROXY's header, with the client's address. */
  readonly isProxied: Located<boolean>;
}

/** Without a name in front and parameters behind; a host alone means port 80. */
function addressOf(text: string): Address {
  const bare = text.replace(/^[A-Za-z_][\w-]*=/, "").replace(/,.*$/, "");
  const address = readAddress(bare);
  if (address.port !== undefined || address.text === "" || bare.startsWith("/")) return address;
  return { ...address, port: 80 };
}

/** Where a command that starts varnishd makes it listen, as facts; none for another command. */
export function varnishdFacts(words: readonly Located<string>[], span: Span | undefined): readonly ListenFact[] {
  const [program, ...args] = words;
  if (!program || !isVarnishd(program.value)) return [];
  const by = { service: "varnish", name: "varnish", span: span ?? program.span };
  return varnishdListens(varnishdOptions(args)).map(({ address }) => ({ kind: "listen", address, by }));
}

/** Whether a command's program is varnishd. */
export function isVarnishd(program: string): boolean {
  return /^(?:.*\/)?varnishd$/.test(program);
}

/** Whether the script of a buildout part starts varnishd; the recipe's other entries build it or write its VCL. */
export function startsVarnish({ recipe: { requirement, entry } }: PartOfRecipe): boolean {
  return requirement.canonicalName === "plone-recipe-varnish" && /^(?:default|script|instance)$/.test(entry);
}

interface PartOfRecipe {
  readonly recipe: { readonly requirement: { readonly canonicalName: string }; readonly entry: string };
}
