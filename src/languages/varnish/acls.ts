import { readOwnName } from "./own-names.ts";
import { accept, across, expect, expectKind, noteFault, type Parsing } from "./parsing.ts";
import type { AclEntry, Declaration } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { isTaken, type Release } from "./version.ts";

/** `acl purgers +log { "10.0.0.0"/8; }`, from behind its first word. */
export function readAcl(parsing: Parsing, token: Token): Declaration | undefined {
  const name = readOwnName(parsing, "acl");
  if (!name) return undefined;
  const entries: AclEntry[] = [];
  while (accept(parsing, "+") || accept(parsing, "-")) readFlag(parsing);
  expect(parsing, "{", "acl");
  while (!parsing.isBroken && !accept(parsing, "}")) {
    const entry = readEntry(parsing);
    if (entry) entries.push(entry);
    expect(parsing, ";", "an address of an ACL");
  }
  return { kind: "acl", name, entries, ...across(token, name) };
}

function readFlag(parsing: Parsing): void {
  const flag = expectKind(parsing, ["name"], "a flag");
  if (!flag || isTaken(FLAGS.get(flag.text) ?? [NEWER_THAN_ALL], parsing.scope.release)) return;
  noteFault(
    parsing,
    flag,
    `This Varnish has no flag ${flag.text.slice(0, 40)} of an ACL; write log, table or pedantic, or nothing.`,
  );
}

/** The flags of ACLs with the release that each came with. */
const FLAGS: ReadonlyMap<string, readonly Release[]> = new Map([
  ["log", []],
  ["table", []],
  ["pedantic", []],
  ["fold", [7_002_000]],
]);
const NEWER_THAN_ALL: Release = 999_000_000;

/** `! ("10.0.0.0"/8)`: the parentheses leave it out where the name cannot be resolved. */
function readEntry(parsing: Parsing): AclEntry | undefined {
  let isExcluded = accept(parsing, "!");
  const isOptional = accept(parsing, "(");
  isExcluded = accept(parsing, "!") || isExcluded;
  const address = expectKind(parsing, ["string"], "an address in quotes");
  const mask = accept(parsing, "/") ? expectKind(parsing, ["number"], "a number of bits") : undefined;
  if (isOptional) expect(parsing, ")", "an address in parentheses");
  if (!address) return undefined;
  const { file, start, end } = across(address, mask ?? address);
  return { address, mask: mask?.kind === "number" ? Number(mask.text) : undefined, isExcluded, file, start, end };
}
