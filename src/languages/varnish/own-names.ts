import { expectKind, noteFault, type Parsing } from "./parsing.ts";
import type { Token } from "./tokens.ts";

/** The name of what is declared, which nothing else of its kind has. */
export function readOwnName(parsing: Parsing, kind: "acl" | "probe" | "backend"): Token | undefined {
  const name = expectKind(parsing, ["name"], `the name of the ${kind}`);
  if (name?.kind === "name") declareName(parsing, kind, name);
  return name;
}

/** Notes what a name is declared as, and where it cannot be: it has a dot, or stands for another one of its kind. */
export function declareName(parsing: Parsing, kind: "acl" | "probe" | "backend" | "sub", name: Token): void {
  if (name.text.includes("."))
    noteFault(parsing, name, `${name.text} is no name, because a dot stands in it; write - or _ instead.`);
  const earlier = parsing.scope.declare(kind, name);
  if (earlier)
    noteFault(
      parsing,
      name,
      `There is a ${kind} ${name.text} in line ${lineOf(earlier)} already; name this one otherwise.`,
    );
}

function lineOf({ file, start }: Token): number {
  return file.position(start).line;
}
