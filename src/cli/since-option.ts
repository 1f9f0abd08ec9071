import type { Changes } from "../audit/changes.ts";
import type { Discovery, Given } from "../audit/discover.ts";
import type { Audited } from "./notices.ts";

/**
 * What changed since a revision, where one is named; what asks git is loaded then.
 *
 * @param judgedWith judges with some bytes in the place of what is on the disk
 */
export async function changesSince(
  since: string | undefined,
  discovery: Discovery,
  judgedWith: (given: Given) => Promise<readonly Audited[]>,
): Promise<Changes | undefined> {
  if (since === undefined) return undefined;
  const { differenceSince, failing } = await import("./since/changes-since.ts");
  const { touches, before, renamed } = differenceSince(since, discovery);
  const then = await judgedWith(before);
  return {
    since,
    touches,
    failedBefore: failing(
      then.map(({ report }) => report),
      renamed,
    ),
  };
}
