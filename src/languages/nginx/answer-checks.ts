import { groupsOf, regexFault } from "../grammar/regex-fault.ts";
import { firstBad, type WordCheck, type WordChecks, type WordFault } from "./word-check.ts";

/** What nginx minds in the words of directives that choose an answer: names, codes and regular expressions. */
export const ANSWER_CHECKS: WordChecks = {
  server_name: (names) =>
    firstBad(
      names,
      (name) => !/^\*(?!\..)|^\.$|^~$/.test(name),
      (name) =>
        name === "~"
          ? "is a ~ with no pattern behind it; write one."
          : `is ${name}; a * stands for whole parts, as in *.example.org.`,
    ) ?? patternFault(names.filter(({ value }) => value.startsWith("~"))),
  return: ([code, text]) => {
    if (!code || /^\d{1,3}$/.test(code.value)) return undefined;
    if (!text && /^(?:https?:\/\/|\$scheme)/.test(code.value)) return undefined;
    return {
      at: code,
      says: `is ${code.value}, which is no status; write one, such as 403, before a text or an address.`,
    };
  },
  error_page: (words) => {
    const [page, before] = words.toReversed();
    const answer = before?.value.startsWith("=") ? before : undefined;
    if (answer && (words.length < 3 || !/^=\d*$/.test(answer.value)))
      return { at: answer, says: `has ${answer.value}; write statuses, then = or =200 and its like, then a page.` };
    return firstBad(
      words.filter((word) => word !== page && word !== answer),
      (code) => /^[345]\d\d$/.test(code) && code !== "499",
      (code) => `is for ${code}; nginx takes statuses from 300 to 599, save 499.`,
    );
  },
  try_files: (words) =>
    firstBad(
      words.slice(-1),
      (last) => !last.startsWith("=") || /^=\d{1,3}$/.test(last),
      (last) => `ends in ${last}, which is no status; write =404 or its like.`,
    ),
  location: ([modifier, pattern]) => (pattern ? regexOf(modifier, pattern) : glued(modifier)),
  rewrite: ([pattern]) => patternFault([pattern]),
  if: (words) => {
    const at = words.findIndex(({ value }) => /^!?~\*?$/.test(value));
    const pattern = at === -1 ? undefined : words[at + 1];
    const bare = words.at(-1) === pattern ? pattern?.value.replace(/\)$/, "") : pattern?.value;
    return pattern && patternFault([{ ...pattern, value: bare ?? "" }]);
  },
  gzip_disable: (patterns) => patternFault(patterns),
  map: ([, variable]) => variableFault(variable),
  split_clients: ([, variable]) => variableFault(variable),
  fastcgi_split_path_info: ([pattern]) => {
    const groups = pattern && groupsOf(pattern.value);
    return (
      patternFault([pattern]) ??
      (pattern && groups !== undefined && groups !== 2
        ? {
            at: pattern,
            says: `takes ${groups} groups, where nginx wants two: one for the script and one for the path behind it.`,
          }
        : undefined)
    );
  },
};

type Words = Parameters<WordCheck>[0];

function regexOf(modifier: Words[number] | undefined, pattern: Words[number]): WordFault {
  return modifier && /^~\*?$/.test(modifier.value) ? patternFault([pattern]) : undefined;
}

/** `~*.php` is a modifier and its pattern in one word. */
function glued(word: Words[number] | undefined): WordFault {
  return word?.value.startsWith("~") ? patternFault([{ ...word, value: word.value.replace(/^~\*?/, "") }]) : undefined;
}

function variableFault(at: Words[number] | undefined): WordFault {
  return at && !at.value.startsWith("$")
    ? { at, says: `fills ${at.value}, which is no variable; write $${at.value}.` }
    : undefined;
}

/** A `$` is the end of the text here. */
function patternFault(patterns: readonly (Words[number] | undefined)[]): WordFault {
  for (const at of patterns) {
    const text = at?.value.replace(/^~\*?/, "") ?? "";
    const fault = at && regexFault(text);
    if (at && fault !== undefined) return { at, says: `has the pattern ${text}, which ${fault}.` };
  }
  return undefined;
}
