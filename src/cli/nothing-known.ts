import type { Discovery } from "../audit/discover.ts";
import { maskSecrets } from "../audit/mask-secrets.ts";
import { unreadProgram } from "../audit/other-formats.ts";
import { formats } from "../languages/index.ts";
import { listed } from "../report/table/amount.ts";
import { terminalText } from "../report/terminal-text.ts";
import { UsageError } from "./usage-error.ts";

/** What is said where nothing was of a format that is read: of a single file why, of more where to look. */
export function nothingKnown(discovery: Discovery): UsageError {
  const [only, ...others] = discovery.candidates.filter(discovery.within);
  return only !== undefined && others.length === 0 && discovery.namedAbove(only) === only
    ? ofFile(only, discovery)
    : ofFolder(discovery);
}

const TITLES = formats.map(({ title }) => title).join(", ");

function ofFile(path: string, { skipped }: Discovery): UsageError {
  const why =
    skipped.find((each) => each.path === path)?.why ??
    `is of no format that is read (${TITLES}); give --as where it is of one`;
  return new UsageError(terminalText(maskSecrets(`${path} ${why}.`)));
}

function ofFolder({ root, candidates }: Discovery): UsageError {
  const later = [...new Set(candidates.flatMap((path) => unreadProgram(path) ?? []))];
  const note = later.length === 0 ? "" : ` Files of ${listed(later)} are there, which this version does not read.`;
  return new UsageError(
    `No file below ${terminalText(root)} is of a format that is read: ${TITLES}. Name the folder that holds them; --list-files shows what was looked at.${note}`,
  );
}
