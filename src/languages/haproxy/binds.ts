import { mapLocated, type Located } from "../../model/index.ts";
import { isLocal } from "./addresses.ts";
import type { Bind, Line, Section } from "./document.ts";

/** The addresses that a frontend or listen section listens on; before 1.7 its section line could name one. */
export function readBinds({ start, lines }: Section): readonly Bind[] {
  const third = start.words[2];
  const onSectionLine = third && third.value !== "from" && third.value.includes(":") ? bindsOf(start, third) : [];
  return [
    ...onSectionLine,
    ...lines
      .filter(({ keyword }) => keyword === "bind")
      .flatMap((line) => (line.words[1] ? bindsOf(line, line.words[1]) : [])),
  ];
}

/** The addresses of the `stats socket` lines of `global`. */
export function readStatsSockets(lines: readonly Line[]): readonly Bind[] {
  const sockets = lines.filter(({ keyword, words }) => keyword === "stats" && words[1]?.value === "socket");
  return sockets.flatMap((line) => (line.words[2] ? bindsOf(line, line.words[2]) : []));
}

function bindsOf(line: Line, word: Located<string>): readonly Bind[] {
  return word.value.split(",").map((address) => ({
    address: mapLocated(word, () => address),
    local: word.doubt ? undefined : isLocal(address),
    line,
  }));
}
