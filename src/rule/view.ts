import type { DeclaredInputs, Documents, Environment, Join, LanguageName, Source } from "../environment/index.ts";
import type { Role } from "../model/index.ts";

/** What a rule may need to have something to judge: documents of a format, a join over several, or the declaration. */
export type Need = Source | Join<string, unknown>;

/** What a rule sees of an environment: what it needs, and no more. */
export type View<N extends Need> = { readonly role: Role } & {
  readonly [Each in N as NameOf<Each>]: Seen<Each>;
};

type NameOf<N extends Need> = N extends Join<infer Name, unknown> ? Name : N extends string ? N : never;

type Seen<N extends Need> =
  N extends Join<string, infer Found>
    ? Found
    : N extends LanguageName
      ? Documents[N]
      : N extends "declaration"
        ? DeclaredInputs | undefined
        : never;

/** The view of an environment; each join is found when the rule first looks at it. */
export function viewOf<N extends Need>(needs: readonly N[], environment: Environment): View<N> {
  const view = Object.defineProperty({}, "role", { get: () => environment.role });
  for (const need of needs) {
    const name = typeof need === "string" ? need : need.name;
    Object.defineProperty(view, name, { get: () => seen(need, environment) });
  }
  // The type says name by name what was defined above.
  return view as View<N>;
}

function seen(need: Need, environment: Environment): unknown {
  if (typeof need !== "string") return need.in(environment);
  return need === "declaration" ? environment.declared : environment[need];
}

/** The sources of which one at least must be there for each need. */
export function sourcesOf(needs: readonly Need[]): readonly (readonly Source[])[] {
  return needs.map((need) => (typeof need === "string" ? [need] : need.of)).filter((sources) => sources.length > 0);
}
