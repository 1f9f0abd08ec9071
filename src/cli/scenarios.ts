import { UsageError } from "./usage-error.ts";

/**
 * Reads `--scenario failover on-call+failover`: names of measures, joined by `+` where they are taken together.
 *
 * @throws UsageError for a name that no measure has.
 */
export function parseScenarios(words: readonly string[], measures: readonly string[]): readonly (readonly string[])[] {
  return words.map((word) =>
    measures.includes(word) ? [word] : word.split("+").map((name) => known(name.trim(), word, measures)),
  );
}

function known(name: string, word: string, measures: readonly string[]): string {
  if (measures.includes(name)) return name;
  if (measures.length === 0)
    throw new UsageError(`--scenario ${word}: no measures are declared; list them under measures in punchlist.yaml.`);
  throw new UsageError(
    `--scenario ${word}: there is no measure ${JSON.stringify(name)}; there are ${measures.join(", ")}. A folder to read stands before --scenario.`,
  );
}
