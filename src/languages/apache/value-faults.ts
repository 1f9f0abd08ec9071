import type { Problem } from "../../model/index.ts";
import { refusedLine, refusedWord, type Judged } from "./judged.ts";
import type { Place } from "./places.ts";
import { flagsOf, REWRITE_FLAGS } from "./rewrite-flags.ts";
import type { Word } from "./words.ts";

/** What is wrong with the arguments of a directive that the number of them does not show; undefined where httpd takes them. */
export function valueFault(judged: Judged, key: string, place: Place): Problem | undefined {
  const { name, words, statement } = judged;
  if (statement.body && words.length === 0 && !/^<(?:require\w+|else)$/.test(key))
    return refusedLine(judged, `${name}> has nothing behind its name; write what it is for.`);
  const check = CHECKS[key];
  if (!check || words.some(({ doubt }) => doubt)) return undefined;
  const fault = check(words, place);
  if (fault === undefined) return undefined;
  if (typeof fault === "string") return refusedLine(judged, `${name} ${fault}`);
  return refusedWord(judged, fault.at, `${name} ${fault.says}`);
}

type Args = readonly Word[];
type Fault = string | { readonly at: Word; readonly says: string } | undefined;

const CHECKS: Readonly<Record<string, (args: Args, place: Place) => Fault>> = {
  listen: ([at, , extra]) => {
    if (!at) return "has no port; write one, such as 80.";
    if (extra)
      return { at: extra, says: `has ${extra.value} as its third word; Apache takes an address and a protocol.` };
    const port = /^(?:.*:)?(\d{1,6})$/.exec(at.value)?.[1];
    if (port === undefined) return { at, says: `is ${at.value}, which has no port; write one behind it, such as 80.` };
    return Number(port) < 1 || Number(port) > 65_535
      ? { at, says: `has the port ${port}; write one from 1 to 65535.` }
      : undefined;
  },
  options: (args) => {
    const bad = args.find(({ value }) => !OPTIONS.has(value.replace(/^[+-]/, "").toLowerCase()));
    if (bad) return { at: bad, says: `has ${bad.value}, which is none; write Indexes, FollowSymLinks and their like.` };
    const signed = args.filter(({ value }) => /^[+-]/.test(value));
    const [mixed] = signed;
    return mixed && signed.length < args.length
      ? {
          at: mixed,
          says: "has words with and without + or -, which Apache refuses; give all of them a sign, or none.",
        }
      : undefined;
  },
  loglevel: (args) => args.map(logLevelFault).find(Boolean),
  order: ([at]) =>
    at && !/^(?:allow,deny|deny,allow|mutual-failure)$/i.test(at.value)
      ? { at, says: `is ${at.value}, which is none; write allow,deny or deny,allow, without a blank.` }
      : undefined,
  allow: fromFault,
  deny: fromFault,
  rewriterule: ([pattern, target, flags]) => {
    if (!pattern || !target) return "lacks a pattern or what to write; give it both.";
    return flags && rewriteFlags(flags);
  },
  rewritecond: ([test, pattern, flags]) => {
    if (!test || !pattern) return "lacks what to test or a pattern; give it both.";
    return flags && !/^\[[^\]]*\]$/.test(flags.value)
      ? { at: flags, says: `has ${flags.value} where flags belong; write them as [NC].` }
      : undefined;
  },
  proxypass: passFault,
  proxypassmatch: passFault,
  require: ([provider, who]) =>
    provider && /^all$/i.test(provider.value) && !/^(?:granted|denied)$/i.test(who?.value ?? "")
      ? { at: provider, says: "all is followed by neither granted nor denied; write one of them." }
      : undefined,
  allowoverride: (args) => {
    const bad = args.find(
      ({ value }) => !/^(?:none|all|authconfig|fileinfo|indexes|limit|options(?:=.*)?|nonfatal=.*)$/i.test(value),
    );
    return bad && { at: bad, says: `has ${bad.value}, which is none; write None, or FileInfo and its like.` };
  },
  alias: (args, place) =>
    args.length < 2 && (place === "server" || place === "virtual host")
      ? "has one argument; write the path and the folder."
      : undefined,
  userdir: (args) => (args.length === 0 ? "has no folder; write one, or disabled." : undefined),
  requestreadtimeout: (args) => {
    const bad = args.find(({ value }) => !value.includes("="));
    return bad && { at: bad, says: `has ${bad.value}, which is no name=seconds; write header=20 and its like.` };
  },
  errordocument: ([at]) =>
    at && !/^[345]\d\d$/.test(at.value)
      ? { at, says: `is for ${at.value}; write a status from 300 to 599.` }
      : undefined,
  sslprotocol: (args) => {
    const bad = args.find(({ value }) => !/^[+-]?(?:all|SSLv[23]|TLSv1(?:\.[0-3])?)$/i.test(value));
    return bad && { at: bad, says: `has ${bad.value}, which is none; write TLSv1.2 or TLSv1.3.` };
  },
  keepalivetimeout: ([at]) =>
    at && !/^\d+(?:s|h|ms|mi|$)/i.test(at.value)
      ? { at, says: `is ${at.value}; write seconds, such as 5.` }
      : undefined,
  setenvif: (args) =>
    args.length < 3 ? "lacks a pattern or a variable; give it a header, a pattern and what to set." : undefined,
  setenvifnocase: (args) =>
    args.length < 3 ? "lacks a pattern or a variable; give it a header, a pattern and what to set." : undefined,
  balancermember: (args, place) =>
    args.length === 1 && place !== "proxy" && place !== "anywhere" && !/^balancer:/i.test(args[0]?.value ?? "")
      ? "names no balancer; put it into <Proxy balancer://NAME>."
      : undefined,
};

const OPTIONS: ReadonlySet<string> = new Set(
  "all none indexes includes includesnoexec followsymlinks symlinksifownermatch execcgi multiviews runscripts".split(
    " ",
  ),
);

function logLevelFault(at: Word): Fault {
  const level = at.value.split(":").at(-1) ?? "";
  return /^(?:emerg|alert|crit|error|warn|notice|info|debug|trace[1-8])$/i.test(level)
    ? undefined
    : {
        at,
        says: `is ${at.value}, which is no level; write one of emerg, alert, crit, error, warn, notice, info, debug.`,
      };
}

function fromFault([from, ...who]: Args): Fault {
  return from && !/^from$/i.test(from.value) && who.length > 0
    ? { at: from, says: `is followed by ${from.value}; write from before the addresses.` }
    : undefined;
}

function rewriteFlags(flags: Word): Fault {
  if (!/^\[.*\]$/.test(flags.value))
    return { at: flags, says: `has ${flags.value} where flags belong; write them as [L], without blanks.` };
  const bad = flagsOf(flags.value).find(({ name }) => !REWRITE_FLAGS.has(name.toLowerCase()));
  return (
    bad && { at: flags, says: `has the flag ${bad.name}, which is none; remove it, or quote flags that hold a comma.` }
  );
}

/** A path belongs to it outside of `<Location>`, and not inside. */
function passFault(args: Args, place: Place): Fault {
  if (place === "anywhere") return undefined;
  const words = args.filter(({ value }) => !/^(?:interpolate|noquery)$/i.test(value));
  const [first, second] = words;
  if (!first) return "has no address; write where requests go.";
  const inLocation = place === "location" || place === "proxy";
  const isParameter =
    second === undefined || (second.value.includes("=") && !/^[a-z]+:\/\/|^!|^unix:/i.test(second.value));
  if (inLocation && !isParameter)
    return { at: first, says: "has a path, which <Location> has said already; remove one of the two." };
  if (!inLocation && isParameter && !first.value.startsWith("!"))
    return { at: first, says: "has no path; write one before the address, such as /." };
  const url = inLocation ? first : second;
  if (!url || url.value === "!" || /^[a-z][\w+.-]*:/i.test(url.value) || url.value.includes("$"))
    return parameterFault(words.slice(inLocation ? 1 : 2));
  return { at: url, says: `leads to ${url.value}, which has no scheme; write http:// before it.` };
}

function parameterFault(parameters: Args): Fault {
  const bad = parameters.find(({ value }) => !value.includes("="));
  return (
    bad && { at: bad, says: `has ${bad.value} behind the address, which is no name=value; remove it or write it so.` }
  );
}
