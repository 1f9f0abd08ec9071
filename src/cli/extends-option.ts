import { Option } from "commander";
import { collect } from "./option-values.ts";

/** `--extends` of the commands that read a declaration. */
export function extendsOption(): Option {
  return new Option(
    "--extends <file>",
    "a punchlist.yaml below the one that holds, a company's for example: what it locks stays locked; may be given several times",
  )
    .argParser(collect)
    .default([], "none");
}
