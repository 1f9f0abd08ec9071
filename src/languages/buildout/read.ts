import {
  fileSpan,
  unreadProblem,
  type Files,
  type Located,
  type Problem,
  type Reading,
  type SourceFile,
  type Targets,
} from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import { findBuildCommands } from "./build-commands.ts";
import { findCheckoutCommands, type CheckoutCommand } from "./checkout-commands.ts";
import { dialectOf } from "./dialect.ts";
import type { BuildoutDocument } from "./document.ts";
import { readTree } from "./extends.ts";
import { assemble } from "./assemble.ts";
import { findRoots, type Root } from "./roots.ts";
import { folderOf } from "./path.ts";
import { findVersion } from "./find-version.ts";

/** Reads every root among the claimed files, each with all that it extends. */
export function readBuildouts(
  claimed: readonly SourceFile[],
  files: Files,
  targets: Targets,
): Reading<BuildoutDocument> {
  const commands = findBuildCommands(files);
  const scripts = { commands, checkouts: findCheckoutCommands(files) };
  const readings = findRoots(claimed, files, targets, commands).map((root) => readRoot(root, files, targets, scripts));
  return {
    documents: readings.flatMap(({ documents }) => documents),
    problems: withoutRepeats([
      ...commands.flatMap((command) => unreadRoot(command, files)),
      ...readings.flatMap(({ problems }) => problems),
    ]),
  };
}

/** A file that a script builds, and that cannot be read. */
function unreadRoot({ root, config, span }: BuildCommand, files: Files): readonly Problem[] {
  const standing = root === undefined ? undefined : files.get(root);
  return root !== undefined && standing && "unread" in standing
    ? [unreadProblem(config?.span ?? span, root, standing)]
    : [];
}

/** What the checkout's scripts run. */
interface Scripts {
  readonly commands: readonly BuildCommand[];
  readonly checkouts: readonly CheckoutCommand[];
}

/** What a root pins as zc.buildout settles how its files are read, so they may be read twice. */
function readRoot(root: Root, files: Files, targets: Targets, scripts: Scripts): Reading<BuildoutDocument> {
  const declared = targets.versions.get("buildout");
  const commands = scripts.commands.filter((command) => command.root === root.file.path);
  const checkoutCommands = scripts.checkouts
    .filter(({ folder }) => folder === folderOf(root.file.path))
    .map(({ command }) => command);
  const around = { files, madeOnHost: targets.madeOnHost ?? (() => false) };
  const read = (version: Located<string> | undefined, number: string | undefined) => {
    const dialect = dialectOf(number);
    const tree = readTree(root.file, { ...around, dialect });
    return assemble({ root, tree, dialect, version, commands, checkoutCommands, files });
  };
  if (declared !== undefined) return read({ value: declared, span: fileSpan(root.file), trail: [] }, declared);
  const version = findVersion(root.file, readTree(root.file, { ...around, dialect: dialectOf(undefined) }), files);
  return read(version, version?.doubt ? undefined : version?.value);
}

/** Roots that share files share what is wrong with them; of two that say the same, the one that hides more counts. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map<string, Problem>();
  for (const problem of problems) {
    const { span, message } = problem;
    const key = `${span.file.path}\n${span.start}\n${message}`;
    if (reachOf(problem) > reachOf(once.get(key))) once.set(key, problem);
  }
  return [...once.values()];
}

/** How much a problem may hide, in an order. */
function reachOf(problem: Problem | undefined): number {
  if (!problem) return 0;
  return problem.addsNothing ? 1 : problem.bringsNothing ? 2 : 3;
}
