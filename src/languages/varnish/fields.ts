import { isNumber, isPlainDuration } from "./units.ts";
import { unseen } from "./include.ts";
import { found, noteFault, noteFormer, noteUndeclared, type Parsing } from "./parsing.ts";
import type { Field } from "./syntax.ts";
import type { Token } from "./tokens.ts";
import { formatRelease, isTaken, parseRelease, type Release } from "./version.ts";

/** What the value of a field is. */
type Kind = "string" | "strings" | "duration" | "number" | "boolean" | "blob" | "probe" | "backend";

interface FieldKind {
  readonly kind: Kind;
  readonly since?: string;
}

/** The fields of backends in Varnish 6.0 to 8.0. */
const BACKEND: ReadonlyMap<string, FieldKind> = new Map([
  ["host", { kind: "string" }],
  ["port", { kind: "string" }],
  ["path", { kind: "string" }],
  ["host_header", { kind: "string" }],
  ["connect_timeout", { kind: "duration" }],
  ["first_byte_timeout", { kind: "duration" }],
  ["between_bytes_timeout", { kind: "duration" }],
  ["max_connections", { kind: "number" }],
  ["proxy_header", { kind: "number" }],
  ["probe", { kind: "probe" }],
  ["preamble", { kind: "blob", since: "7.1.0" }],
  ["via", { kind: "backend", since: "7.2.0" }],
  ["authority", { kind: "string", since: "7.3.0" }],
  ["wait_limit", { kind: "number", since: "7.6.0" }],
  ["wait_timeout", { kind: "duration", since: "7.6.0" }],
]);

/** The fields of probes. */
const PROBE: ReadonlyMap<string, FieldKind> = new Map([
  ["url", { kind: "string" }],
  ["request", { kind: "strings" }],
  ["expected_response", { kind: "number" }],
  ["timeout", { kind: "duration" }],
  ["interval", { kind: "duration" }],
  ["window", { kind: "number" }],
  ["threshold", { kind: "number" }],
  ["initial", { kind: "number" }],
  ["expect_close", { kind: "boolean", since: "6.2.0" }],
]);

const SHAPES: Readonly<Record<Kind, { readonly fits: (value: readonly Token[]) => boolean; readonly like: string }>> = {
  string: {
    fits: ([value, ...more]) => value?.kind === "string" && more.length === 0,
    like: 'a string in quotes, such as "8080"',
  },
  strings: {
    fits: (value) => value.length > 0 && value.every(({ kind }) => kind === "string"),
    like: "strings in quotes",
  },
  duration: { fits: isPlainDuration, like: "a number with a unit, such as 5s" },
  number: { fits: isNumber, like: "a number without quotes and unit" },
  boolean: { fits: ([value]) => value?.text === "true" || value?.text === "false", like: "true or false" },
  blob: { fits: ([value]) => value?.kind === "blob", like: "bytes as :base64:" },
  probe: { fits: ([value]) => value?.kind === "name", like: "the name of a probe, or its fields in braces" },
  backend: { fits: ([value]) => value?.kind === "name", like: "the name of a backend" },
};

/** Checks the fields of a backend as its compiler does: known, once, of their kind. */
export function checkBackend(parsing: Parsing, name: Token, fields: readonly Field[]): void {
  checkFields(parsing, "backend", fields);
  const isOpen = parsing.isBroken || fields.some(({ values }) => values.length === 0);
  if (!isOpen && !fields.some((field) => field.name.text === "host" || field.name.text === "path"))
    noteFault(parsing, name, `Backend ${name.text} has neither .host nor .path; write .host = "127.0.0.1";.`);
  for (const field of fields) {
    const [value] = field.values;
    if (field.fields) checkProbe(parsing, field.fields);
    if (!value) continue;
    if (field.name.text === "probe" && value.kind === "name") checkProbeName(parsing, value);
    if (field.name.text === "path" && value.kind === "string" && !isSocket(value.text, parsing.scope.release))
      noteFault(parsing, value, `.path needs a path from the root; write "/run/${value.text}".`);
    if (field.name.text === "path" && parsing.scope.syntax === "4.0")
      noteFault(parsing, field.name, ".path came with VCL 4.1; write vcl 4.1; at the top.");
  }
}

/** A path in the file system, or since 7.2 the name of an abstract socket. */
function isSocket(path: string, release: Release | undefined): boolean {
  return path.startsWith("/") || (path.startsWith("@") && isTaken([7_002_000], release));
}

/** A backend's probe stands above it. */
function checkProbeName({ scope, ...parsing }: Parsing, value: Token): void {
  scope.mentioned.add(value.text);
  if (value.text !== "default" && !scope.declared.get("probe")?.has(value.text))
    noteUndeclared(
      { scope, ...parsing },
      value,
      `There is no probe ${value.text} above this line; write probe ${value.text} { … } before the backend.`,
    );
}

/** Checks the fields of a probe, and that its threshold can be reached. */
export function checkProbe(parsing: Parsing, fields: readonly Field[]): void {
  checkFields(parsing, "probe", fields);
  const [window, threshold] = ["window", "threshold"].map(
    (name) => fields.find((field) => field.name.text === name)?.values[0],
  );
  if (window && !threshold)
    noteFault(
      parsing,
      window,
      ".window needs .threshold beside it; write .threshold = 3;, or how many answers must be good.",
    );
  if (window?.kind === "number" && threshold?.kind === "number" && Number(threshold.text) > Number(window.text))
    noteFault(
      parsing,
      threshold,
      `.threshold is ${threshold.text} of .window ${window.text} answers; write at most ${window.text}.`,
    );
}

function checkFields(parsing: Parsing, of: "backend" | "probe", fields: readonly Field[]): void {
  const known = of === "backend" ? BACKEND : PROBE;
  const seen = new Set<string>();
  for (const { name, values, fields: inner } of fields) {
    const fault = name.kind === "filled" ? undefined : fieldFault(name, { known, of, release: parsing.scope.release });
    if (fault !== undefined) {
      noteFormer(parsing, name);
      noteFault(parsing, name, fault);
      continue;
    }
    if (seen.has(name.text)) noteFault(parsing, name, `.${name.text} stands here a second time; keep one.`);
    seen.add(name.text);
    const shape = SHAPES[known.get(name.text)?.kind ?? "probe"];
    const [first] = values;
    if (!inner && first && name.kind === "name" && values.every(({ kind }) => kind !== "filled") && !shape.fits(values))
      noteMisfit(parsing, first, `.${name.text} takes ${shape.like}, not ${found(first)}; write it so.`);
  }
}

/** A bare word in capitals is what a script of an image replaces: `.host = BACKEND_HOST;`. */
function noteMisfit(parsing: Parsing, value: Token, message: string): void {
  if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(value.text)) noteFault(parsing, value, message);
  else
    parsing.stream.hidden.push(
      unseen(
        value,
        `${value.text.slice(0, 40)} is no value, and most likely replaced before Varnish reads the file; the file that is made would settle it.`,
      ),
    );
}

interface Knowing {
  readonly known: ReadonlyMap<string, FieldKind>;
  readonly of: string;
  readonly release: Release | undefined;
}

function fieldFault(name: Token, { known, of, release }: Knowing): string | undefined {
  const field = known.get(name.text);
  if (!field)
    return `A ${of} has no field .${name.text.slice(0, 40)}; write one of ${[...known.keys()].map((each) => `.${each}`).join(", ")}.`;
  const since = parseRelease(field.since);
  if (since === undefined || isTaken([since], release)) return undefined;
  return `.${name.text} came with Varnish ${formatRelease(since)}; leave it out or update Varnish.`;
}
