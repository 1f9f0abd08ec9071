import type { Located } from "../../model/index.ts";
import type { Settings } from "./document.ts";

/** The script that does something when a log is rotated, the one that comes after the renaming first. */
export function actingScript(settings: Settings): Located<string> | undefined {
  const { postRotate, lastAction, preRotate, firstAction } = settings;
  return [postRotate, lastAction, preRotate, firstAction].find((script) => script !== undefined && acts(script.value));
}

/** The script before the renaming that fails whatever happens, so that logrotate leaves the logs where they are. */
export function refusingScript({ firstAction, preRotate }: Settings): Located<string> | undefined {
  return [firstAction, preRotate].find((script) => script !== undefined && refuses(script.value));
}

/** Whether a command of a script does more than to ask, to speak or to succeed. */
function acts(script: string): boolean {
  return commandsOf(script).some((command) => !IDLE.test(command));
}

const IDLE =
  /^(?:(?:\/bin\/|\/usr\/bin\/)?(?:true|false|sleep\s[^<>]*|echo(?:\s[^<>]*)?|(?:test|\[)\s.*|kill\s+-0\s.*)|:|exit(?:\s+\d+)?|fi|done)$/;

function refuses(script: string): boolean {
  const [first = ""] = commandsOf(script);
  return commandsOf(script).length === 1 && /^(?:exit\s+0*[1-9]\d*|(?:\/usr)?(?:\/bin\/)?false)$/.test(first);
}

function commandsOf(script: string): readonly string[] {
  return script
    .split("\n")
    .filter((line) => !/^\s*#/.test(line))
    .flatMap((line) => line.split(/&&|\|\||;|\s#/))
    .map((command) =>
      command.trim().replace(/^(?:(?:if|then|else|do|!)\s+)*(?:then|else|do)?$|^(?:(?:if|then|else|do|!)\s+)+/, ""),
    )
    .filter((command) => command !== "");
}
