import type { Program } from "../languages/supervisor/index.ts";
import { baseName } from "../model/base-name.ts";
import { behindOptions } from "./command-line.ts";
import { SHELLS, WRAPPERS } from "./wrappers.ts";

/** Whether a command ends where the program would have to begin: `nice -n 5`, `sudo -u web`, `bundle exec`, `bash`. */
export function isHelperAlone({ words }: Program): boolean {
  let rest = words;
  for (let [first] = rest; first; [first] = rest) {
    const name = baseName(first.value);
    if (SHELLS.has(name)) return rest.length === 1;
    const wrapper = WRAPPERS.get(name);
    if (!wrapper) return false;
    const behind = behindOptions(rest.slice(1), wrapper.valued);
    const [operand] = behind;
    if (MANAGERS.has(name) && operand && !/^(?:run|exec)$/.test(operand.value)) return false;
    rest = behind.slice(wrapper.operands ?? 0);
  }
  return true;
}

/** Helpers that have commands of their own beside the one that starts a program. */
const MANAGERS: ReadonlySet<string> = new Set(
  "poetry pipenv hatch rye uv conda micromamba bundle newrelic-admin".split(" "),
);
