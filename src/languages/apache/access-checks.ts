import type { ValueChecks, ValueFault, Where } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What the modules mind that say who may come in. */
export const ACCESS_CHECKS: ValueChecks = {
  order: ([at]) =>
    at && !/^(?:allow,deny|deny,allow|mutual-failure)$/i.test(at.value)
      ? { at, says: `is ${at.value}, which is none; write allow,deny or deny,allow, without a blank.` }
      : undefined,
  allow: fromFault,
  deny: fromFault,
  allowoverride: (words) => {
    const bad = words.find(
      ({ value }) => !/^(?:none|all|authconfig|fileinfo|indexes|limit|options(?:=.*)?|nonfatal=.*)$/i.test(value),
    );
    return bad && { at: bad, says: `has ${bad.value}, which is none; write None, or FileInfo and its like.` };
  },
  require: ([first, ...rest], where) => {
    if (!first) return undefined;
    const isNot = /^not$/i.test(first.value);
    const [provider, ...who] = isNot ? rest : [first, ...rest];
    return (isNot ? negativeFault(first, where) : undefined) ?? (provider && providerFault(provider, who));
  },
};

function fromFault([from, ...who]: readonly Word[]): ValueFault {
  if (from && !/^from$/i.test(from.value) && who.length > 0)
    return { at: from, says: `is followed by ${from.value}; write from before the addresses.` };
  const comment = who.find(({ value }) => value.startsWith("#"));
  if (comment) return { at: comment, says: "has a comment in its line, which Apache refuses; move it above." };
  const bad = who.find(({ value }) => /^[\d.]+\/(?!(?:\d{1,2}|\d+(?:\.\d+){3})$)/.test(value));
  return bad && { at: bad, says: `has ${bad.value}, whose mask is none; part addresses with blanks, without commas.` };
}

/** Where any of the lines lets in, one that shuts out has no effect, and httpd says so; outside of `<RequireAll>` any does. */
function negativeFault(at: Word, { place, section: { kind } }: Where): ValueFault {
  if (place === "anywhere" || kind === "requireall") return undefined;
  return { at, says: "not has no effect where any line lets in, and Apache refuses it; put both into <RequireAll>." };
}

function providerFault(at: Word, who: readonly Word[]): ValueFault {
  const name = at.value;
  if (/^all$/i.test(name)) return allFault(at, who);
  if (/^(?:granted|denied)$/i.test(name)) return { at, says: `lacks all; write all ${name.toLowerCase()}.` };
  return name === "ip" ? addressFault(at, who) : undefined;
}

/** Its word is the only one that has to be small. */
function allFault(at: Word, [who, extra]: readonly Word[]): ValueFault {
  if (!/^(?:granted|denied)$/i.test(who?.value ?? ""))
    return { at, says: "all is followed by neither granted nor denied; write one of them." };
  if (at.value !== "all") return { at, says: `has ${at.value} with a capital, which names no check; write all.` };
  return extra && { at: extra, says: `all has ${extra.value} at its end, which Apache does not take; remove it.` };
}

function addressFault(at: Word, who: readonly Word[]): ValueFault {
  if (who.length === 0) return { at, says: "ip has no address; write those that may come in." };
  const bad = who.find(({ value }) => !/^(?:[\d.]+|[\da-f:.]*:[\da-f:.]*)(?:\/[\d.]+)?$/i.test(value));
  return (
    bad && {
      at: bad,
      says: `ip has ${bad.value}, which is no address; write such as 192.0.2.0/24, with blanks between.`,
    }
  );
}
