import { located, type Files, type Located, type SourceFile } from "../../model/index.ts";
import { folderOf, resolvePath } from "./path.ts";
import { commandsOfLine, scriptLines } from "./script-lines.ts";
import { isTrial, scriptsIn } from "./scripts.ts";

/** A call of mr.developer's own script that checks out or updates sources. */
export interface CheckoutCommand {
  readonly command: Located<string>;
  /** The folder of the buildout whose script it is; undefined when it lies out of the checkout. */
  readonly folder: string | undefined;
}

/** The calls of `bin/develop checkout` and the like in the checkout's scripts; what a test service runs is left out. */
export function findCheckoutCommands(files: Files): readonly CheckoutCommand[] {
  return scriptsIn(files)
    .filter(({ path, text }) => !isTrial(path) && text.includes("develop"))
    .flatMap(commandsOf);
}

const DEVELOP = /^[@-]*(?:[^\s:=]*\/)?bin\/develop$/;
const CHECKOUT = new Set(["checkout", "co", "update", "up", "rebuild", "rb", "activate", "a"]);

function commandsOf(file: SourceFile): readonly CheckoutCommand[] {
  return scriptLines(file).flatMap((line) =>
    commandsOfLine(line, DEVELOP).flatMap(({ words, folder }) => {
      const [program, verb] = words;
      if (!program || !verb || !CHECKOUT.has(verb.text)) return [];
      const span = { file, start: program.start, end: verb.end };
      const below = resolvePath(file.path, folder === "" ? "buildout.cfg" : `${folder}/buildout.cfg`);
      return [{ command: located(file.text.slice(span.start, span.end), span), folder: below && folderOf(below) }];
    }),
  );
}
