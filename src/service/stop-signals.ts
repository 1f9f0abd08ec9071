import type { Program } from "../languages/supervisor/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { Located } from "../model/index.ts";
import { checkoutFile } from "./checkout-files.ts";
import type { StopSignal } from "./service-entry.ts";
import { services } from "./services.ts";

/** A program with what its service does at signals. Address: `program:db`. */
export interface Signalled extends Program {
  /** As a sentence names it; undefined for a program that is not known. */
  readonly service: string | undefined;
  readonly signal: StopSignal | undefined;
  /** Whether TERM ends it by a word of its own; unknown where that may stand in a file that is not in the checkout. */
  readonly termToo: "yes" | "no" | { readonly file: Located<string> };
}

/** The programs that supervisord may stop. */
export const stopSignals = join("stopSignals", ["supervisor"], (environment): readonly Signalled[] =>
  environment.supervisor
    .flatMap(({ programs }) => programs)
    .map((program) => {
      const known = services.in(environment);
      const service = known.of(program).value;
      const { words } = known.command(program);
      const { signal } = service ?? {};
      return { ...program, service: service?.title, signal, termToo: termToo(signal, words, environment) };
    }),
);

function termToo(
  signal: StopSignal | undefined,
  words: readonly Located<string>[],
  environment: Environment,
): Signalled["termToo"] {
  const said = signal?.termToo ?? [];
  if (said.length === 0) return "no";
  const isSaid = (text: string): boolean => said.some((word) => text.includes(word));
  if (words.some(({ value }) => isSaid(value))) return "yes";
  const file = words.slice(1).find(({ value }) => /\.(?:ini|ya?ml|json|xml)$/.test(value));
  if (!file) return "no";
  const text = checkoutFile(file.value.replace(/^--?\w+=/, ""), environment)?.text;
  if (text === undefined) return { file };
  return isSaid(text) ? "yes" : "no";
}
