import { Option } from "commander";

/** `--allow-own-rules` of the commands that ask rules. */
export function ownRulesOption(): Option {
  return new Option(
    "--allow-own-rules",
    "load the ruleFiles of a punchlist.yaml that was found; they are programs (default: where --config names it)",
  ).default(false, "no");
}
