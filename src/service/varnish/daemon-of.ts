import { varnishdListens, varnishdOptions } from "../../languages/grammar/varnishd-options.ts";
import { isOpen } from "../../languages/grammar/open-path.ts";
import { looking, mapLocated, type Located, type Problem } from "../../model/index.ts";
import type { VarnishDaemon } from "./daemon.ts";
import { readStorage } from "./storage.ts";

/** What a place says of the daemon that it starts. */
export type Start = Pick<
  VarnishDaemon,
  "address" | "span" | "name" | "who" | "host" | "startedBy" | "program" | "command" | "open"
>;

/** The daemon that a start and the words behind its program make. */
export function daemonOf(start: Start, words: readonly Located<string>[]): VarnishDaemon {
  const { options, strays } = varnishdOptions(words);
  // What is filled in may be any options.
  const open = start.open ?? strays.find(({ doubt }) => doubt)?.doubt;
  const values = (letter: string): readonly Located<string>[] =>
    options.flatMap((option) => (option.letter === letter && option.value ? [option.value] : []));
  return {
    ...start,
    open,
    options,
    strays: strays.filter(({ doubt }) => !doubt),
    listens: varnishdListens({ options, strays }),
    storages: {
      items: values("s").map((value, index) => mapLocated(value, (text) => readStorage(text, index))),
      doubt: open,
    },
    parameters: parametersOf(values("p"), open),
  };
}

/** One whose name is filled in may be any of them. */
function parametersOf(values: readonly Located<string>[], open: Problem | undefined): VarnishDaemon["parameters"] {
  const items = values.map((value) => ({
    name: looking(() => value.value.replace(/=.*$/s, "")).result,
    value: mapLocated(value, (text) => text.slice(text.indexOf("=") + 1)),
  }));
  return { items, doubt: open ?? items.find(({ name }) => isOpen(name))?.value.doubt };
}

/** The last value of an option, which is the one that counts. */
export function varnishOption(
  { options }: Pick<VarnishDaemon, "options">,
  letter: string,
): Located<string> | undefined {
  return options.findLast((option) => option.letter === letter)?.value;
}

/** The last value of a parameter. */
export function varnishParameter(
  { parameters }: Pick<VarnishDaemon, "parameters">,
  name: string,
): Located<string> | undefined {
  return parameters.items.findLast((parameter) => parameter.name === name)?.value;
}
