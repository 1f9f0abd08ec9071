import { nearest } from "../../model/nearest.ts";
import type { Problem, Span } from "../../model/index.ts";
import { formerWord } from "./former-words.ts";
import { moduleNamed } from "./modules.ts";
import type { Token } from "./tokens.ts";
import { variableNames, variablesOf, type Variable } from "./variables.ts";
import { isTaken, formatRelease, type Release } from "./version.ts";

/** What has a name of its own in VCL. */
export type Named = "acl" | "backend" | "probe" | "sub";

/** A variable that a subroutine reads or changes where not every method may. */
export interface Use {
  readonly span: Span;
  readonly name: string;
  readonly does: "read" | "written" | "unset";
  /** The letters of the methods that may. */
  readonly methods: string;
}

/** A name that stands somewhere for what is declared elsewhere. */
export interface Reference {
  readonly kind: Named;
  readonly token: Token;
}

/** What is declared so far, and what is named: the compiler goes through a file once. */
export class Scope {
  /** `4.0` or `4.1`, once the file says it. */
  syntax: "4.0" | "4.1" = "4.1";
  /** Names that modules are called by, with the modules. */
  readonly modules = new Map<string, string>();
  /** Objects with the functions that made them. */
  readonly objects = new Map<string, string>();
  readonly declared: ReadonlyMap<Named, Map<string, Token>> = new Map(
    (["acl", "backend", "probe", "sub"] as const).map((kind) => [kind, new Map()]),
  );
  readonly references: Reference[] = [];
  /** Names that may stand for something of any kind: a backend among arguments. */
  readonly mentioned = new Set<string>();
  readonly release: Release | undefined;

  constructor(release: Release | undefined) {
    this.release = release;
  }

  /** Takes a variable that stands in a subroutine; gives why Varnish refuses it. */
  variable(name: string, does: Use["does"], span: Span, uses: Use[]): string | undefined {
    const { base, readings } = this.#variable(name, does);
    const variable = readings?.find(({ syntax }) => syntax === undefined || syntax === this.syntax);
    if (!readings) return this.#unknown(base);
    if (!variable)
      return `${base} is not there in vcl ${this.syntax}; write vcl ${readings[0]?.syntax ?? "4.1"} at the top or leave it out`;
    if (!isTaken(variable.since, this.release))
      return `${base} came with Varnish ${formatRelease(variable.since[0] ?? 0)}; leave it out or update Varnish`;
    const methods = variable[does];
    if (methods === "" && does === "unset")
      return base.endsWith("_timeout") && !this.#isTold()
        ? undefined
        : `${base} cannot be unset; set it, or leave it as it is`;
    uses.push({ span, name: base, does, methods });
    return undefined;
  }

  /** The type of a variable, for what may be compared with it and assigned to it. */
  typeOf(name: string): string | undefined {
    return this.#variable(name, "read").readings?.[0]?.type;
  }

  /** Methods follow a variable they are called on: `req.url.lower`. */
  #variable(
    name: string,
    does: Use["does"],
  ): { readonly base: string; readonly readings?: readonly Variable[] | undefined } {
    const readings = variablesOf(name);
    if (readings || does !== "read") return { base: name, readings };
    const dot = name.lastIndexOf(".");
    if (dot === -1 || !TYPE_METHODS.has(name.slice(dot + 1))) return { base: name };
    return { base: name.slice(0, dot), readings: variablesOf(name.slice(0, dot)) };
  }

  #unknown(name: string): string {
    const now = formerWord(name);
    if (now !== undefined) return `${name} is VCL of before Varnish 4; write ${now}`;
    const meant = nearest(name, variableNames(), 2)?.word;
    return `Varnish has no variable ${name}; ${meant === undefined ? "leave it out" : `did you mean ${meant}?`}`;
  }

  /** Takes a function or method that is called; gives why Varnish refuses it. `open` where what is not seen may import it. */
  function(name: string): { readonly fault: string; readonly isOpen: boolean } | undefined {
    if (BUILT_IN.has(name)) return undefined;
    const [first = "", ...others] = name.split(".");
    const last = others.join(".");
    const made = this.objects.get(first);
    if (made !== undefined) return this.#method(first, made, last);
    const imported = this.modules.get(first);
    if (imported !== undefined) return this.#function(name, imported, last);
    if (variablesOf(name.slice(0, name.lastIndexOf("."))) && TYPE_METHODS.has(others.at(-1) ?? "")) return undefined;
    const now = formerWord(name);
    if (now !== undefined) return { fault: `${name} is VCL of before Varnish 4; write ${now}`, isOpen: false };
    const remedy =
      last === ""
        ? "write the name of a function that there is"
        : `write import ${first}; above, or new ${first} = … in vcl_init`;
    return { fault: `${name} is no function that VCL or an imported module has; ${remedy}`, isOpen: true };
  }

  #function(name: string, imported: string, last: string): ReturnType<Scope["function"]> {
    const known = moduleNamed(imported);
    if (!known || known.functions.has(last) || known.objects.has(last) || !this.#isTold()) return undefined;
    const meant = nearest(last, known.functions.keys(), 2)?.word;
    const remedy = meant === undefined ? "leave it out" : `did you mean ${imported}.${meant}?`;
    return { fault: `The module ${imported} has no ${last}, which ${name} calls; ${remedy}`, isOpen: false };
  }

  #method(object: string, made: string, last: string): ReturnType<Scope["function"]> {
    const [alias = "", type = ""] = made.split(".");
    const methods = moduleNamed(this.modules.get(alias) ?? "")?.objects.get(type);
    if (!methods || methods.includes(last) || !this.#isTold()) return undefined;
    return {
      fault: `${object} is of ${made}, which has no ${last}; write one of ${methods.join(", ")}`,
      isOpen: false,
    };
  }

  /** Whether the modules of the release are known in full. */
  #isTold(): boolean {
    return this.release !== undefined && this.release < NEWER_MODULES;
  }

  /** Takes a name where it is declared; gives the token of an earlier one. */
  declare(kind: Named, token: Token): Token | undefined {
    const names = this.declared.get(kind);
    const earlier = names?.get(token.text);
    if (!earlier) names?.set(token.text, token);
    return earlier;
  }

  refer(kind: Named, token: Token): void {
    this.references.push({ kind, token });
  }
}

/** Varnish 7.2, whose modules may have what these tables have not. */
const NEWER_MODULES: Release = 7_002_000;

const BUILT_IN: ReadonlySet<string> = new Set(["regsub", "regsuball", "ban", "hash_data", "synthetic"]);

/** What values of a type offer. */
const TYPE_METHODS: ReadonlySet<string> = new Set([
  "upper",
  "lower",
  "name",
  "resolve",
  "hash",
  "length",
  "free_space",
  "used_space",
  "happy",
]);

/** A problem for which Varnish refuses the configuration. */
export function refused(span: Span, message: string): Problem {
  const { file, start, end } = span;
  return { kind: "refused", span: { file, start, end }, message: /[.?]$/.test(message) ? message : `${message}.` };
}
