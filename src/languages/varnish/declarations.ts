import { readAcl } from "./acls.ts";
import { checkBackend, checkProbe } from "./fields.ts";
import { declareName, readOwnName } from "./own-names.ts";
import {
  across,
  accept,
  breakOff,
  expect,
  expectKind,
  found,
  grown,
  noteFault,
  noteFormer,
  type Parsing,
} from "./parsing.ts";
import type { Use } from "./scope.ts";
import { readBody, skipLine } from "./statements.ts";
import type { Declaration } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { isRunByVarnish, METHODS } from "./variables.ts";
import { readFields } from "./written-fields.ts";

/** What a reader gathers beside the declarations. */
export interface Gathered {
  readonly declarations: Declaration[];
  /** Variables that each subroutine uses. */
  readonly uses: Map<Declaration, readonly Use[]>;
  /** Where something stands that a template puts there. */
  readonly filled: Token[];
}

/** Reads one declaration; behind one that cannot be read on, it goes on with the next line that begins another. */
export function readDeclaration(parsing: Parsing, gathered: Gathered): void {
  const { token } = parsing.stream;
  parsing.isBroken = false;
  parsing.uses = [];
  parsing.depth = 0;
  if (token.kind === "filled") skipFilled(parsing, gathered);
  else if (token.kind === "c") skipC(parsing);
  else readNamed(parsing, gathered);
}

function readNamed(parsing: Parsing, gathered: Gathered): void {
  const { stream } = parsing;
  const { token } = stream;
  const read = token.kind === "name" ? DECLARATIONS.get(token.text) : undefined;
  const declaration = read ? readWith(parsing, read) : undefined;
  if (!read) stray(parsing);
  if (declaration) {
    gathered.declarations.push(declaration);
    if (declaration.kind === "sub") gathered.uses.set(declaration, grown(parsing.uses));
  }
  if (isBroken(parsing)) skipBroken(parsing, token);
}

/** Read anew, because what was called in between may have changed it. */
function isBroken(parsing: Parsing): boolean {
  return parsing.isBroken;
}

function skipBroken({ stream }: Parsing, from: Token): void {
  if (stream.token === from) stream.next();
  stream.skipTo(STARTS);
}

function readWith(
  parsing: Parsing,
  read: (parsing: Parsing, token: Token) => Declaration | undefined,
): Declaration | undefined {
  return read(parsing, parsing.stream.next());
}

function skipFilled(parsing: Parsing, { filled }: Gathered): void {
  const token = parsing.stream.next();
  filled.push(token);
  skipLine(parsing, token);
}

function skipC(parsing: Parsing): void {
  noteFault(
    parsing,
    parsing.stream.next(),
    "Varnish runs C in VCL only where its parameter vcc_feature has allow_inline_c; use a module, or set that parameter.",
  );
}

function stray(parsing: Parsing): void {
  const { token } = parsing.stream;
  noteFormer(parsing, token);
  breakOff(
    parsing,
    `${found(token)} begins no declaration; write vcl, import, include, backend, probe, acl or sub there, and statements inside of a sub.`,
  );
}

const DECLARATIONS: ReadonlyMap<string, (parsing: Parsing, token: Token) => Declaration | undefined> = new Map([
  ["vcl", readVersion],
  ["import", readImport],
  ["acl", readAcl],
  ["probe", readProbe],
  ["backend", readBackend],
  ["sub", readSub],
]);

const STARTS: ReadonlySet<string> = new Set(DECLARATIONS.keys());

function readVersion(parsing: Parsing, token: Token): Declaration | undefined {
  const version = expectKind(parsing, ["fraction"], "the version of VCL, 4.1,");
  if (!version) return undefined;
  if (version.kind === "fraction" && version.text !== "4.0" && version.text !== "4.1")
    noteFault(parsing, version, `Varnish reads no VCL ${version.text}; write vcl 4.1;.`);
  if (version.text === "4.0") parsing.scope.syntax = "4.0";
  expect(parsing, ";", "the version of VCL");
  return { kind: "vcl", version, ...across(token, version) };
}

/** `import std;`, `import dir as d from "/usr/lib/…";` */
function readImport(parsing: Parsing, token: Token): Declaration | undefined {
  const module = expectKind(parsing, ["name"], "the name of a module");
  if (!module) return undefined;
  const name = accept(parsing, "as")
    ? (expectKind(parsing, ["name"], "the name that the module is called by") ?? module)
    : module;
  if (accept(parsing, "from")) expectKind(parsing, ["string"], "the path of the module in quotes");
  expect(parsing, ";", "import");
  parsing.scope.modules.set(name.text, module.text);
  return { kind: "import", module: module.text, name, ...across(token, module) };
}

function readProbe(parsing: Parsing, token: Token): Declaration | undefined {
  const name = readOwnName(parsing, "probe");
  if (!name) return undefined;
  const fields = readFields(parsing, "probe");
  checkProbe(parsing, fields);
  return { kind: "probe", name, fields, ...across(token, name) };
}

function readBackend(parsing: Parsing, token: Token): Declaration | undefined {
  const name = readOwnName(parsing, "backend");
  if (!name) return undefined;
  if (accept(parsing, "none") || accept(parsing, "None")) {
    expect(parsing, ";", "none");
    return { kind: "backend", name, fields: undefined, ...across(token, name) };
  }
  const fields = readFields(parsing, "backend");
  checkBackend(parsing, name, fields);
  return { kind: "backend", name, fields, ...across(token, name) };
}

function readSub(parsing: Parsing, token: Token): Declaration | undefined {
  const name = expectKind(parsing, ["name"], "the name of the subroutine");
  if (!name) return undefined;
  if (name.kind === "name") checkSubName(parsing, name);
  const body = readBody(parsing, "sub");
  return { kind: "sub", name, body, ...across(token, name) };
}

/** Varnish's own subroutines are put together from all parts, others are there once. */
function checkSubName(parsing: Parsing, name: Token): void {
  if (isRunByVarnish(name.text, parsing.scope.release)) return;
  if (/^vcl_/i.test(name.text)) {
    noteFormer(parsing, name);
    noteFault(
      parsing,
      name,
      `Varnish has no step ${name.text}, and keeps names with vcl_ for itself; write one of ${[...METHODS.keys()].join(", ")}.`,
    );
    return;
  }
  declareName(parsing, "sub", name);
}
