import { mapLocated, readAddress, type Address, type Located } from "../../model/index.ts";

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
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) break;
    if (word.value === "--") {
      strays.push(...words.slice(at + 1));
      break;
    }
    if (!/^-./.test(word.value)) {
      strays.push(word);
      continue;
    }
    const letters = lettersOf(word);
    const last = letters.at(-1);
    options.push(...letters);
    if (last && last.value === undefined && VALUED.has(last.letter) && words[at + 1]) {
      at += 1;
      options[options.length - 1] = { ...last, value: words[at] };
    }
  }
  return { options, strays };
}

/** `-F` and `-dF` are letters, `-a:80` is a letter with its value. */
function lettersOf(word: Located<string>): readonly VarnishdOption[] {
  const found: VarnishdOption[] = [];
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

/** Whether a command's program is varnishd. */
export function isVarnishd(program: string): boolean {
  return /^(?:.*\/)?varnishd$/.test(program);
}
