import type { Problem } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import { spanOf } from "./directive.ts";
import { refusedLine, refusedWord, type Judged } from "./judged.ts";
import { refused } from "./parse.ts";
import type { Place } from "./places.ts";
import { isThirdParty } from "./third-party.ts";
import type { Where } from "./value-check.ts";
import { valueFault } from "./value-faults.ts";
import { FIRST_OF_2_4, formatRelease, NEWEST, type Release } from "./version.ts";
import { knownNames, standing, type Term } from "./vocabulary.ts";

/** What httpd refuses a statement for in a place, in httpd's own order; undefined where it takes it. */
export function statementFault(statement: Judged, where: Where, release: Release | undefined): Problem | undefined {
  const { place } = where;
  const { term, words } = statement;
  if (place === "foreign") return undefined;
  if (!term) return unknownName(statement);
  switch (standing(term, release)) {
    case "later":
      return refusedLine(
        statement,
        `${term.name} came with Apache ${dated(term.since)} and ${dated(release)} refuses it; upgrade Apache, or remove the line.`,
      );
    case "removed":
      return refusedLine(
        statement,
        `${term.name} was last taken by Apache 2.2 and ${dated(release ?? NEWEST)} refuses it; ${insteadOf(term.name)}.${assumption(release)}`,
      );
    case "taken":
  }
  if (place !== "anywhere" && !term.places.has(place)) return misplaced(term, place, statement);
  if (!term.takes(words.length) && words.every(({ doubt }) => !doubt)) return badCount(statement, term);
  // The words that 2.2 took were not tried.
  const isFormer = release !== undefined && release < FIRST_OF_2_4;
  return flagFault(statement, term) ?? (isFormer ? undefined : valueFault(statement, term.key, where));
}

function dated(release: Release | undefined): string {
  return release === undefined ? "" : formatRelease(release);
}

function insteadOf(name: string): string {
  return INSTEAD.get(name) ?? "remove it";
}

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["LockFile", "write Mutex file:PATH"],
  ["AcceptMutex", "write Mutex default"],
  ["SSLMutex", "write Mutex ssl-cache"],
  ["RewriteLock", "write Mutex rewrite-map"],
  ["RewriteLog", "write LogLevel rewrite:trace3"],
  ["RewriteLogLevel", "write LogLevel rewrite:trace3"],
]);

/** Which release a verdict is about, where none is declared. */
function assumption(release: Release | undefined): string {
  return release === undefined
    ? " Judged for Apache 2.4, the series that is maintained; declare versions.apache for another."
    : "";
}

/** Many modules exist that are not httpd's own, so a word that is like none of its words may be of one of them. */
function unknownName({ name, statement, file }: Judged): Problem | undefined {
  const span = spanOf(statement, file);
  const at = { ...span, end: Math.min(span.end, span.start + name.length) };
  const bare = name.replace(/^<([A-Za-z].*)$/, "$1");
  if (name.startsWith("\uFEFF"))
    return refused(at, "The file begins with a byte order mark, which Apache takes for a word; save it without.");
  if (isThirdParty(name)) return undefined;
  const near = bare.length < 5 ? undefined : nearest(name, knownNames(), bare.length < 9 ? 1 : 2)?.word;
  if (near !== undefined) return refused(at, `${shown(name)} is no directive that Apache knows; did you mean ${near}?`);
  if (!/^<?[A-Za-z][\w.:-]*$/.test(name))
    return refused(
      at,
      `${shown(name)} is no directive that Apache knows; end the line above with a backslash if it goes on here.`,
    );
  return {
    kind: "skipped",
    span: at,
    message: `${shown(name)} is no directive of Apache's own; name the module that it is of in LoadModule, or remove it.`,
  };
}

function misplaced({ name, places }: Term, place: Place, judged: Judged): Problem {
  const taken = [...places].filter((each) => each !== "proxy" || !places.has("directory")).map((each) => AS_SAID[each]);
  return refusedLine(judged, `${name} is not taken ${AS_SAID[place]}; Apache takes it ${taken.join(" and ")}.`);
}

const AS_SAID: Readonly<Record<Place, string>> = {
  server: "outside of all sections",
  "virtual host": "in <VirtualHost>",
  directory: "in <Directory> and its like",
  location: "in <Location>",
  proxy: "in <Proxy>",
  anywhere: "here",
  foreign: "here",
};

function badCount(judged: Judged, { count = "", isFlag }: Term): Problem {
  const { name, words } = judged;
  const comment = words.find(({ value }) => value.startsWith("#"));
  if (comment)
    return refusedWord(
      judged,
      comment,
      `Apache reads this # as an argument of ${name}, because comments have lines of their own; move it above.`,
    );
  const takes = isFlag ? "On or Off" : `${count} argument${count === "1" ? "" : "s"}`;
  return refusedLine(
    judged,
    `${name}${name.startsWith("<") ? ">" : ""} has ${words.length} argument${words.length === 1 ? "" : "s"}; Apache takes ${takes}.`,
  );
}

function flagFault(judged: Judged, { isFlag, name }: Term): Problem | undefined {
  const [word] = judged.words;
  if (!isFlag || !word || word.doubt || /^(?:on|off)$/i.test(word.value)) return undefined;
  const said = shown(word.value) || "empty";
  return refusedWord(judged, word, `${name} is ${said}, which Apache does not read; write On or Off.`);
}

/** The first letters of a word that a message quotes. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
