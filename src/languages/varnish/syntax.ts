import type { Span } from "../../model/index.ts";
import type { Token } from "./tokens.ts";

/** What is computed or compared. */
export type Expression =
  | Junction
  | (Span & { readonly kind: "not"; readonly of: Expression })
  | Operation
  | (Span & { readonly kind: "name"; readonly text: string })
  | Call
  | Literal;

/** Conditions of which all, or of which one, must hold. */
export interface Junction extends Span {
  readonly kind: "and" | "or";
  readonly parts: readonly Expression[];
}

/** A comparison (`==`, `!=`, `<`, `>`, `<=`, `>=`, `~`, `!~`) or arithmetic (`+`, `-`, `*`, `/`). */
export interface Operation extends Span {
  readonly kind: "operation";
  readonly sign: string;
  readonly left: Expression;
  readonly right: Expression;
}

/** A function of VCL or of a module, or a method of an object. */
export interface Call extends Span {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
}

/** A string, or a number with its unit; `filled` is what a template puts there. */
export interface Literal extends Span {
  readonly kind: "string" | "number" | "blob" | "filled";
  readonly text: string;
  /** Of a number with a unit of time. */
  readonly milliseconds?: number | undefined;
}

/** What a subroutine does. */
export type Statement =
  | If
  | SetStatement
  | (Span & { readonly kind: "unset"; readonly target: string })
  | (Span & { readonly kind: "call"; readonly name: string })
  | Return
  | NewStatement
  | (Span & { readonly kind: "do"; readonly call: Call })
  | (Span & { readonly kind: "block"; readonly body: readonly Statement[] })
  /** C, or what a template puts there. */
  | (Span & { readonly kind: "unseen" });

export interface If extends Span {
  readonly kind: "if";
  readonly branches: readonly Branch[];
}

/** A condition with what is done where it holds; `else` has none. */
export interface Branch {
  readonly condition: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface SetStatement extends Span {
  readonly kind: "set";
  readonly target: string;
  readonly sign: string;
  readonly value: Expression;
}

export interface Return extends Span {
  readonly kind: "return";
  /** Undefined for a `return;` that only leaves the subroutine. */
  readonly action: string | undefined;
  readonly args: readonly Expression[];
}

/** `new lb = directors.round_robin();` */
export interface NewStatement extends Span {
  readonly kind: "new";
  readonly name: string;
  readonly made: Call;
}

/** `.host = "127.0.0.1";`: a value, or the fields of a probe that stands in its backend. */
export interface Field extends Span {
  readonly name: Token;
  readonly values: readonly Token[];
  readonly fields: readonly Field[] | undefined;
}

/** What stands outside of subroutines; `name` is the token that names it. */
export type Declaration =
  | (Span & { readonly kind: "vcl"; readonly version: Token })
  | (Span & { readonly kind: "import"; readonly module: string; readonly name: Token })
  | AclDeclaration
  | (Span & { readonly kind: "probe"; readonly name: Token; readonly fields: readonly Field[] })
  /** Without fields it is `backend name none;`. */
  | (Span & { readonly kind: "backend"; readonly name: Token; readonly fields: readonly Field[] | undefined })
  | SubDeclaration;

export interface AclDeclaration extends Span {
  readonly kind: "acl";
  readonly name: Token;
  readonly entries: readonly AclEntry[];
}

/** An address or network that an ACL holds, or takes out of it. */
export interface AclEntry extends Span {
  readonly address: Token;
  readonly mask: number | undefined;
  readonly isExcluded: boolean;
}

export interface SubDeclaration extends Span {
  readonly kind: "sub";
  readonly name: Token;
  readonly body: readonly Statement[];
}
