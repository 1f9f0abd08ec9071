import type { Problem } from "../../model/index.ts";
import { ACCESS_CHECKS } from "./access-checks.ts";
import { CORE_CHECKS } from "./core-checks.ts";
import { HEADER_CHECKS } from "./header-checks.ts";
import { refusedLine, refusedWord, type Judged } from "./judged.ts";
import { PROXY_CHECKS } from "./proxy-checks.ts";
import { REDIRECT_CHECKS } from "./redirect-checks.ts";
import { REWRITE_CHECKS } from "./rewrite-checks.ts";
import { SITE_CHECKS } from "./site-checks.ts";
import type { ValueChecks, Where } from "./value-check.ts";
import { wordFault } from "./words-taken.ts";

/**
 * What is wrong with the arguments of a directive that the number of them does not show; undefined where httpd takes them.
 *
 * Each check was tried with Apache 2.4.71, its words and their neighbours.
 */
export function valueFault(judged: Judged, key: string, where: Where): Problem | undefined {
  const { name, words, statement } = judged;
  if (statement.body && words.length === 0 && !/^<(?:require\w+|else)$/.test(key))
    return refusedLine(judged, `${name}> has nothing behind its name; write what it is for.`);
  if (words.some(({ doubt }) => doubt)) return undefined;
  const fault = CHECKS[key]?.(words, where) ?? wordFault(key, words);
  if (fault === undefined) return undefined;
  const said = statement.body ? `${name}>` : name;
  if (typeof fault === "string") return refusedLine(judged, `${said} ${fault}`);
  return refusedWord(judged, fault.at, `${said} ${fault.says}`);
}

const CHECKS: ValueChecks = {
  ...CORE_CHECKS,
  ...ACCESS_CHECKS,
  ...HEADER_CHECKS,
  ...PROXY_CHECKS,
  ...REDIRECT_CHECKS,
  ...REWRITE_CHECKS,
  ...SITE_CHECKS,
};
