import { Option } from "commander";
import { collect } from "./option-values.ts";
import { listed, type Formats } from "./output.ts";

/** `--format` of a command, as its formats are. */
export function formatOption(formats: Formats<never>): Option {
  return new Option("--format <format[=file]>", `${listed(formats, "or")}; may be given several times`)
    .argParser(collect)
    .default([], formats[0].name);
}
