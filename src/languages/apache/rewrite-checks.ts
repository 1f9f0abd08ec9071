import { patternFault } from "./patterns.ts";
import { flagsOf, REWRITE_FLAGS } from "./rewrite-flags.ts";
import { isStatus } from "./statuses.ts";
import type { ValueChecks, ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What mod_rewrite minds. */
export const REWRITE_CHECKS: ValueChecks = {
  rewriterule: ([pattern, target, flags]) => {
    if (!pattern || !target) return "lacks a pattern or what to write; give it both.";
    return patternFault(pattern) ?? (flags && ruleFlagFault(flags));
  },
  rewritecond: ([test, pattern, flags]) => {
    if (!test || !pattern) return "lacks what to test or a pattern; give it both.";
    return (isCompared(test, pattern) ? undefined : patternFault(pattern)) ?? (flags && conditionFlagFault(flags));
  },
};

function ruleFlagFault(at: Word): ValueFault {
  if (!/^\[.*\]$/.test(at.value))
    return { at, says: `has ${at.value} where flags belong; write them as [L], without blanks.` };
  const flags = flagsOf(at.value);
  const bad = flags.find(({ name }) => name !== "" && !REWRITE_FLAGS.has(name.toLowerCase()));
  if (bad) return { at, says: `has the flag ${bad.name}, which is none; remove it, or quote flags that hold a comma.` };
  const odd = flags.find(({ name, value }) => isRedirect(name) && /^\d+$/.test(value) && !isStatus(value));
  return (odd && { at, says: `has the status ${odd.value}; write one that there is, such as 301.` }) ?? emptyFlag(at);
}

function isRedirect(name: string): boolean {
  return /^r(?:edirect)?$/i.test(name);
}

function conditionFlagFault(at: Word): ValueFault {
  if (!/^\[[^\]]*\]$/.test(at.value)) return { at, says: `has ${at.value} where flags belong; write them as [NC].` };
  const bad = flagsOf(at.value).find(({ name }) => name !== "" && !/^(?:nc|nocase|or|ornext|nv|novary)$/i.test(name));
  if (bad) return { at, says: `has the flag ${bad.name}, which is none of a condition; write NC, OR or NV.` };
  return emptyFlag(at);
}

/** An expression, a test of a file, or a text that is compared as it stands. */
function isCompared(test: Word, pattern: Word): boolean {
  return /^expr$/i.test(test.value) || /^!?[-=<>]/.test(pattern.value);
}

/** `[L,]` and `[]`. */
function emptyFlag(at: Word): ValueFault {
  return /^\[\s*(?:,|\])|,\s*(?:,|\]$)/.test(at.value)
    ? { at, says: `has an empty flag in ${at.value}; remove the comma or the brackets.` }
    : undefined;
}
