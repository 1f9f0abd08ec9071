import { patternFault } from "./patterns.ts";
import { isStatus } from "./statuses.ts";
import type { ValueChecks, ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What httpd's core minds in the words of its directives. */
export const CORE_CHECKS: ValueChecks = {
  listen: ([at, , extra]) => {
    if (!at) return "has no port; write one, such as 80.";
    if (extra)
      return { at: extra, says: `has ${extra.value} as its third word; Apache takes an address and a protocol.` };
    const port = /^(?:.+:)?(\d{1,6})$/.exec(at.value)?.[1];
    if (port === undefined) return { at, says: `is ${at.value}, which has no port; write one behind it, such as 80.` };
    return Number(port) < 1 || Number(port) > 65_535
      ? { at, says: `has the port ${port}; write one from 1 to 65535.` }
      : undefined;
  },
  options: optionsFault,
  loglevel: (words) => words.map(logLevelFault).find(Boolean),
  userdir: (words) => (words.length === 0 ? "has no folder; write one, or disabled." : undefined),
  requestreadtimeout: (words) => {
    const bad = words.find(({ value }) => !value.includes("="));
    return bad && { at: bad, says: `has ${bad.value}, which is no name=seconds; write header=20 and its like.` };
  },
  errordocument: ([at]) =>
    at && !isStatus(at.value)
      ? { at, says: `is for ${at.value}, which is no status that Apache knows; write one, such as 404 or 503.` }
      : undefined,
  sslprotocol: (words) => {
    const bad = words.find(({ value }) => !/^[+-]?(?:all|SSLv[23]|TLSv1(?:\.[0-3])?)$/i.test(value));
    return bad && { at: bad, says: `has ${bad.value}, which is none; write TLSv1.2 or TLSv1.3.` };
  },
  keepalivetimeout: ([at]) =>
    at && !/^\d+(?:s|h|ms|mi|$)/i.test(at.value)
      ? { at, says: `is ${at.value}; write seconds, such as 5.` }
      : undefined,
  setenvif: ([attribute, pattern, variable]) => settingFault([attribute, pattern, variable]),
  setenvifnocase: ([attribute, pattern, variable]) => settingFault([attribute, pattern, variable]),
  alias: (words, { place }) =>
    words.length < 2 && (place === "server" || place === "virtual host")
      ? "has one argument; write the path and the folder."
      : undefined,
  browsermatch: ([at]) => at && patternFault(at),
  browsermatchnocase: ([at]) => at && patternFault(at),
  serveralias: (_, { place }) =>
    place === "server" ? "stands outside of all sections; Apache takes it in <VirtualHost> alone." : undefined,
  "<directory": onePath,
  "<files": onePath,
  "<location": onePath,
  "<directorymatch": ([at]) => at && patternFault(at),
  "<filesmatch": ([at]) => at && patternFault(at),
  "<locationmatch": ([at]) => at && patternFault(at),
};

/** `All` and `None` at the beginning reset what was set, and mix with everything. */
function optionsFault(words: readonly Word[]): ValueFault {
  const bad = words.find(({ value }) => !OPTIONS.has(value.replace(/^[+-]/, "").toLowerCase()));
  if (bad) return { at: bad, says: `has ${bad.value}, which is none; write Indexes, FollowSymLinks and their like.` };
  const whole = words.find(({ value }) => /^[+-](?:all|none)$/i.test(value));
  if (whole) return { at: whole, says: `has ${whole.value}; Apache takes ${whole.value.slice(1)} without a sign.` };
  const isReset = /^(?:all|none)$/i.test(words[0]?.value ?? "");
  const isSigned = ({ value }: Word): boolean => /^[+-]/.test(value);
  const mixed = words.find(
    (word, at) => at > 0 && words.slice(0, at).some((other) => clashes(isSigned(other), isSigned(word), isReset)),
  );
  const at = mixed && (isSigned(mixed) ? mixed : words.find(isSigned));
  return (
    at && { at, says: "has words with and without + or -, which Apache refuses; give all of them a sign, or none." }
  );
}

function clashes(isSignedBefore: boolean, isSigned: boolean, isReset: boolean): boolean {
  return isSignedBefore ? !isSigned : isSigned && !isReset;
}

const OPTIONS: ReadonlySet<string> = new Set(
  "all none indexes includes includesnoexec followsymlinks symlinksifownermatch execcgi multiviews runscripts".split(
    " ",
  ),
);

function logLevelFault(at: Word): ValueFault {
  const [level = "", module] = at.value.split(":").toReversed();
  if (module?.includes(","))
    return {
      at,
      says: `has ${at.value} as one word; write ${at.value.replace(",", " ")}, with a blank between levels.`,
    };
  return /^(?:emerg|alert|crit|error|warn|notice|info|debug|trace[1-8])$/i.test(level)
    ? undefined
    : {
        at,
        says: `is ${at.value}, which is no level; write one of emerg, alert, crit, error, warn, notice, info, debug.`,
      };
}

function settingFault([attribute, pattern, variable]: readonly (Word | undefined)[]): ValueFault {
  if (!attribute || !pattern || !variable)
    return "lacks a pattern or a variable; give it a header, a pattern and what to set.";
  return patternFault(pattern);
}

/** A `~` stands before a pattern. */
function onePath(words: readonly Word[]): ValueFault {
  const [first, second] = words[0]?.value === "~" ? words.slice(1) : words;
  if (!first || !second) return undefined;
  const whole = words.map(({ value }) => value).join(" ");
  return { at: second, says: `takes one path; quote it if it holds a blank: "${whole}".` };
}
