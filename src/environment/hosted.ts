import { factSpan } from "../model/fact.ts";
import type { Fact, SourceFile } from "../model/index.ts";
import type { Hosted } from "./environment.ts";

/** The host that a file is for; undefined where nothing says it. */
export type HostOf = (path: string) => string | undefined;

/** A fact on the host of the file that its program is started with, or of its own where that is for none. */
export function hosted(fact: Fact, main: SourceFile | undefined, hostOf: HostOf): Hosted {
  const said = (main && hostOf(main.path)) ?? hostOf(factSpan(fact).file.path);
  // A large configuration has a hundred thousand facts, and most name no host: those stay as they are.
  if (fact.kind !== "host") return said === undefined ? fact : Object.assign({ host: said }, fact);
  // A measured host goes by the name that is declared for its file.
  const name = said ?? fact.name;
  return { ...fact, name, host: name };
}
