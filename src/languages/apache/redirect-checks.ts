import { patternFault } from "./patterns.ts";
import { isStatus } from "./statuses.ts";
import type { ValueCheck, ValueChecks, ValueFault, Where } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What mod_alias minds: a status, a path, and where it leads. */
export const REDIRECT_CHECKS: ValueChecks = {
  redirect: redirectFault(leadsNowhere),
  redirectmatch: redirectFault(() => undefined, patternFault),
  redirectpermanent: ([, to], where) => (to && isOutside(where) ? leadsNowhere(to) : undefined),
  redirecttemp: ([, to], where) => (to && isOutside(where) ? leadsNowhere(to) : undefined),
  aliasmatch: ([pattern]) => pattern && patternFault(pattern),
  scriptaliasmatch: ([pattern]) => pattern && patternFault(pattern),
};

/** In `<Location>` the path is said already. */
function redirectFault(targetFault: WordCheck, pathFault: WordCheck = () => undefined): ValueCheck {
  return (words, where) => {
    if (!isOutside(where)) return undefined;
    const [first, second, third] = words;
    if (!first || !second) return undefined;
    const status = statusOf(first.value);
    if (third) return statusFault(first, status, third) ?? pathFault(second) ?? targetFault(third);
    if (status === undefined) return pathFault(first) ?? targetFault(second);
    return isRedirect(status) ? "has a status and a path, and no address; write where it leads to." : undefined;
  };
}

type WordCheck = (at: Word) => ValueFault;

function isOutside({ place }: Where): boolean {
  return place === "server" || place === "virtual host";
}

function statusFault(at: Word, status: string | undefined, to: Word): ValueFault {
  if (status === undefined || (!isRedirect(status) && !isStatus(status)))
    return { at, says: `has ${at.value} where its status belongs; write permanent, temp or a number such as 308.` };
  return isRedirect(status)
    ? undefined
    : { at: to, says: `has an address behind ${at.value}, which leads nowhere; remove one of the two.` };
}

function statusOf(text: string): string | undefined {
  return NAMED.get(text.toLowerCase()) ?? (/^\d+$/.test(text) ? text : undefined);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["permanent", "301"],
  ["temp", "302"],
  ["seeother", "303"],
  ["gone", "410"],
]);

function isRedirect(status: string): boolean {
  return /^3\d\d$/.test(status);
}

function leadsNowhere(at: Word): ValueFault {
  return /^(?:\/|[a-z][\w+.-]*:)/i.test(at.value)
    ? undefined
    : { at, says: `leads to ${at.value || "nothing"}, which is no address; write / or https:// before it.` };
}
