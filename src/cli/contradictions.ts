import type { Discovery } from "../audit/discover.ts";
import type { AuditOptions } from "./audit-command.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Refuses options that cannot be meant together, before anything is judged.
 *
 * @throws UsageError with what to leave out or to add
 */
export function refuseContradictions(options: AuditOptions, { narrowed }: Discovery): void {
  const { rule = [], ignore = [], baseline, updateBaseline, acceptNew, since, stdinFilename, listFiles } = options;
  const fixes = options.fix || options.fixDryRun;
  const contradictions: readonly (readonly [met: boolean, message: string])[] = [
    [acceptNew && !updateBaseline, "--accept-new is said of --update-baseline; give both."],
    [
      updateBaseline && baseline === undefined,
      "--update-baseline needs the file: --baseline punchlist.baseline.json --update-baseline.",
    ],
    [
      updateBaseline && since !== undefined,
      "--update-baseline has to judge all, and --since tells of a part; leave one of them out.",
    ],
    [
      updateBaseline && (rule.length + ignore.length > 0 || narrowed.length > 0),
      "--update-baseline takes out what fails no more, so it has to judge all: leave out --rule and --ignore, and name the whole folder.",
    ],
    [
      since !== undefined && stdinFilename !== undefined,
      "--since asks git what changed, and git does not know standard input; leave one of them out.",
    ],
    [options.fix && options.fixDryRun, "--fix writes and --fix-dry-run does not; give one of them."],
    [
      fixes && stdinFilename !== undefined,
      "--fix writes files, and what is on standard input is none; name the file without --stdin-filename.",
    ],
    [
      fixes && (updateBaseline || since !== undefined || listFiles),
      "--fix judges again once it has written; leave out --update-baseline, --since and --list-files.",
    ],
    [
      options.fixDryRun && options.format.some((format) => !format.includes("=")),
      "--fix-dry-run prints what would be written; give each format a file, as in --format json=report.json.",
    ],
  ];
  const message = contradictions.find(([met]) => met)?.[1];
  if (message !== undefined) throw new UsageError(message);
}
