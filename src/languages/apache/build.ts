import { doubted, type Files, type Located, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import { decide, type Decision } from "./conditions.ts";
import type { Directive, Hidden, Section, Swallowed } from "./document.ts";
import { effective, ownOf, single } from "./effective.ts";
import { statementFault } from "./fault.ts";
import { resolveInclude } from "./include.ts";
import { bind, expand, type Macro } from "./macros.ts";
import { excludes, moduleName } from "./modules.ts";
import { isFilledIn, parseFile, refused, unseen, type ParsedFile } from "./parse.ts";
import { placeWithin, type Place } from "./places.ts";
import { sectionAddress } from "./section-address.ts";
import { CONDITIONS, type Statement } from "./statements.ts";
import { resolve, type Variables } from "./variables.ts";
import type { Release } from "./version.ts";
import { termOf } from "./vocabulary.ts";

/** What one configuration is built with, and what is found on the way. */
export interface Build {
  readonly main: SourceFile;
  readonly files: Files;
  readonly release: Release | undefined;
  /** Parsed once for all places that read them. */
  readonly parsed: Map<SourceFile, ParsedFile>;
  readonly read: Set<SourceFile>;
  /** What stops httpd while it reads, which comes before what it says of directives. */
  readonly structural: Problem[];
  readonly problems: Problem[];
  readonly swallowings: Swallowed[];
  readonly variables: Variables;
  readonly macros: Map<string, Macro>;
  readonly modules: Set<string>;
  /** Why modules may be loaded that are not seen; it adds nothing where that is the lack of any such line so far. */
  modulesDoubt: Problem | undefined;
  /** Directives that may still come. */
  left: number;
}

/** More directives than anyone has, includes counted each time; a file made to exhaust memory ends here. */
const MOST_DIRECTIVES = 1_000_000;
/** Nobody writes sections that are nested deeper. */
const DEEPEST = 100;
/** A word of a macro that counts for one directive more. */
const LONG_WORD = 200;
/** httpd's own limit for files that include one another. */
const MOST_INCLUDES = 20;

/** A section while it is filled; who looks at it later cannot change it. */
interface Growing extends Section {
  readonly place: Place;
  readonly directives: Directive[];
  readonly hidden: Hidden[];
}

/** Where statements are read. */
interface At {
  readonly parsed: ParsedFile;
  /** The files that include one another. */
  readonly chain: readonly SourceFile[];
  readonly depth: number;
  /** Where the section opens in its file. */
  readonly opened: number;
  /** An open condition around it: what httpd may never read. */
  readonly condition: Problem | undefined;
  /** The same as far as the section that is being filled may lack it. */
  readonly doubt: Problem | undefined;
  readonly onlyWith: string | undefined;
  /** The words of a macro that is being used. */
  readonly macro: ReadonlyMap<string, string> | undefined;
  /** The macros that are being used, of which none may use itself. */
  readonly uses: readonly Macro[];
}

/** A build that begins at a file. */
export function newBuild(
  start: Pick<Build, "main" | "files" | "release" | "parsed" | "variables" | "modulesDoubt">,
): Build {
  return {
    ...start,
    read: new Set(),
    structural: [],
    problems: [],
    swallowings: [],
    macros: new Map(),
    modules: new Set(),
    left: MOST_DIRECTIVES,
  };
}

/** Builds the outermost section of a configuration from files that are read one after the other. */
export function buildRoot(
  build: Build,
  place: Place,
  roots: readonly SourceFile[],
  hidden: readonly Hidden[],
): Section {
  const root = growing(build, "", place, () => undefined, undefined);
  for (const each of hidden) root.hidden.push(each);
  for (const file of roots) readFile(build, root, file, OUTERMOST);
  return root;
}

const OUTERMOST: Omit<At, "parsed"> = {
  chain: [],
  depth: 0,
  opened: -1,
  condition: undefined,
  doubt: undefined,
  onlyWith: undefined,
  macro: undefined,
  uses: [],
};

function growing(
  { main }: Build,
  kind: string,
  place: Place,
  opener: () => Directive | undefined,
  outer: Section | undefined,
): Growing {
  let address: string | undefined;
  const section: Growing = {
    kind,
    place,
    // Asked for when the section is filled, and then by each of the many that stand in it.
    get address() {
      return (address ??= sectionAddress(section, main.path));
    },
    // The directive and its section know each other, and the section is there first.
    get opener() {
      return opener();
    },
    outer,
    directives: [],
    hidden: [],
    own: (name) => ownOf(section, name),
    effective: (name) => effective(section, name),
    single: (name) => single(section, name),
  };
  return section;
}

function readFile(build: Build, section: Growing, file: SourceFile, at: Omit<At, "parsed">): void {
  const parsed = build.parsed.get(file) ?? parseFile(file);
  build.parsed.set(file, parsed);
  const isFirst = !build.read.has(file);
  build.read.add(file);
  if (isFirst) noteFaults(build, parsed, at);
  fill(build, section, parsed.statements, { ...at, parsed, chain: [...at.chain, file], opened: -1 });
  if (parsed.uneven) section.hidden.push({ problem: parsed.uneven, names: undefined });
}

/** A section that is left out for its condition has to be closed; the end of a file closes one that is met. */
function noteFaults(
  build: Build,
  { file, faults, swallowings }: ParsedFile,
  { condition }: Pick<At, "condition">,
): void {
  for (const { start, end, message, when, also } of faults) {
    if (when) continue;
    const problem = refused({ file, start, end }, message);
    build.structural.push(
      asked(also ? { ...problem, also: also.map((each) => ({ file, ...each })) } : problem, condition),
    );
  }
  for (const { name, comment, swallowed } of swallowings) {
    const isName = termOf(name.replace("</", "<")) !== undefined;
    if (!isName) continue;
    const span = { file, ...swallowed };
    build.swallowings.push({
      address: `comment:${name}`,
      span,
      comment: { file, ...comment },
      swallowed: { value: name.startsWith("<") ? `${name}>` : name, span, trail: [] },
    });
  }
}

/** What stops httpd only where a condition is met is asked about. */
function asked(problem: Problem, condition: Problem | undefined): Problem {
  return condition ? { ...problem, kind: "skipped" } : problem;
}

function fill(build: Build, section: Growing, statements: readonly Statement[], at: At): void {
  for (const statement of statements) {
    if ((build.left -= 1) < 0) {
      if (build.left !== -Infinity) build.problems.push(tooMuch(spanOf(statement, at)));
      build.left = -Infinity;
      return;
    }
    put(build, section, statement, at);
  }
}

function tooMuch(span: Span): Problem {
  return unseen(
    span,
    `This configuration has more than ${MOST_DIRECTIVES} directives; what follows is not read. Divide it to have it judged.`,
  );
}

function spanOf({ words }: Statement, { parsed: { file } }: At): Span {
  return { file, start: words[0].start, end: (words.at(-1) ?? words[0]).end };
}

/** A statement with its words in their places. */
interface Read {
  readonly statement: Statement;
  readonly name: string;
  readonly args: readonly Located<string>[];
  readonly span: Span;
  readonly doubt: Problem | undefined;
}

function put(build: Build, section: Growing, statement: Statement, at: At): void {
  const [first, ...rest] = statement.words;
  const span = spanOf(statement, at);
  if (isFilledIn(first.text)) {
    section.hidden.push({
      problem: unseen(span, "A template fills this in; the file it makes would settle it."),
      names: undefined,
    });
    return;
  }
  const optional = optionalSince(at, span);
  const args = rest.map((word) => {
    const text = at.macro ? expand(word.text, at.macro) : word.text;
    return doubted(resolve(text, { file: span.file, start: word.start, end: word.end }, build.variables), optional);
  });
  const name = at.macro ? expand(first.text, at.macro) : first.text;
  // Macros that use one another double a word with each step.
  if (at.macro) for (const { value } of args) build.left -= Math.floor(value.length / LONG_WORD);
  const read = { statement, name, args, span, doubt: optional };
  const key = name.toLowerCase();
  if (statement.body && CONDITIONS.has(key.slice(1))) condition(build, section, read, at);
  else if (key === "<macro") define(build, read, at);
  else add(build, section, read, at);
}

function condition(build: Build, section: Growing, { statement, name, args, span, doubt }: Read, outer: At): void {
  if (isTooDeep(build, section, span, outer)) return;
  const at = { ...outer, depth: outer.depth + 1 };
  const { modules, modulesDoubt, variables, release } = build;
  const known = { modules, modulesDoubt, defined: variables, release };
  const open = doubt ?? args.find((arg) => arg.doubt)?.doubt;
  const decision: Decision = open
    ? { met: undefined, problem: open, wants: undefined, isPositive: true }
    : decide(
        name.slice(1).toLowerCase(),
        args.map(({ value }) => value),
        span,
        known,
      );
  if (args.length === 0)
    build.structural.push(asked(refused(span, `${name}> has no condition; write one behind its name.`), at.condition));
  closes(build, decision, span, at);
  if (!statement.body) return;
  if (decision.met !== undefined) {
    if (decision.met) fill(build, section, statement.body, at);
    return;
  }
  const { problem, wants, isPositive } = decision;
  const inner = {
    condition: at.condition ?? problem,
    doubt: at.doubt ?? problem,
    onlyWith: isPositive ? (wants ?? at.onlyWith) : at.onlyWith,
  };
  fill(build, section, statement.body, { ...at, ...inner });
}

/** What is wrong with the end of a section matters where its condition is met, or where it is not. */
function closes({ structural }: Build, decision: Decision, { file, start: opened }: Span, at: At): void {
  const fault = at.parsed.conditional.get(opened);
  if (!fault || (decision.met !== undefined && decision.met !== (fault.when === "met"))) return;
  const problem = refused({ file, start: fault.start, end: fault.end }, fault.message);
  structural.push(asked(problem, decision.met === undefined ? decision.problem : at.condition));
}

function define({ macros, structural }: Build, { statement, args, span }: Read, at: At): void {
  const [name, ...parameters] = args.map(({ value }) => value);
  if (name === undefined || !statement.body)
    structural.push(refused(span, "<Macro> has no name; write one behind it."));
  else macros.set(name.toLowerCase(), { name, parameters, body: statement.body, parsed: at.parsed });
}

function add(build: Build, section: Growing, read: Read, at: At): void {
  const { statement, name, args, span } = read;
  const term = termOf(name);
  const isOwn =
    at.onlyWith !== undefined &&
    (term?.module === at.onlyWith || (term?.module === "mpm" && at.onlyWith.startsWith("mpm_")));
  const doubt = read.doubt ?? (isOwn ? undefined : at.doubt);
  const draft = {
    name,
    args: doubt ? args.map((arg) => doubted(arg, doubt)) : args,
    span,
    doubt,
    within: section,
    onlyWith: at.onlyWith,
  };
  const fault = read.doubt
    ? undefined
    : statementFault({ name, args, span, isSection: statement.body !== undefined }, section.place, build.release);
  if (fault) build.problems.push(asked(fault, at.condition));
  if (statement.body) {
    open(build, section, draft, statement.body, at);
    return;
  }
  section.directives.push({ ...draft, section: undefined });
  heed(build, section, draft, at);
}

type Draft = Omit<Directive, "section">;

/** What a section holds counts wherever the section does, so a condition around it casts no doubt on that. */
function open(build: Build, section: Growing, draft: Draft, body: readonly Statement[], at: At): void {
  const opened: { directive?: Directive } = {};
  const kind = draft.name.slice(1).toLowerCase();
  const inner = growing(
    build,
    kind,
    section.place === "foreign" ? "foreign" : placeWithin(kind),
    () => opened.directive,
    section,
  );
  const directive: Directive = { ...draft, section: inner };
  opened.directive = directive;
  section.directives.push(directive);
  if (OF_LANGUAGES.test(kind) || isTooDeep(build, inner, draft.span, at)) return;
  fill(build, inner, body, { ...at, depth: at.depth + 1, opened: draft.span.start, doubt: undefined });
}

/** What stands in these is no configuration. */
const OF_LANGUAGES = /^(?:perl|lua)/;

function isTooDeep({ problems }: Build, section: Growing, span: Span, { depth }: At): boolean {
  if (depth < DEEPEST) return false;
  const message = `Sections are nested more than ${DEEPEST} deep here, and what stands deeper is not read; flatten them to have it judged.`;
  const problem = unseen(span, message);
  if (!problems.some((each) => each.message === message)) problems.push(problem);
  section.hidden.push({ problem, names: undefined });
  return true;
}

/** The directives that change how the rest is read. */
function heed(build: Build, section: Growing, draft: Draft, at: At): void {
  const [first, second] = draft.args;
  switch (draft.name.toLowerCase()) {
    case "include":
    case "includeoptional":
      include(build, section, draft, at);
      break;
    case "loadmodule":
      if (first && !draft.doubt) load(build, first.value);
      break;
    case "define":
      if (first) build.variables.set(first.value, { value: second?.value ?? "", doubt: draft.doubt ?? second?.doubt });
      break;
    case "undefine":
      if (first) build.variables.delete(first.value);
      break;
    case "use":
      use(build, section, draft, at);
      break;
    default:
  }
}

function load(build: Build, written: string): void {
  const { modules } = build;
  const name = moduleName(written);
  if (build.modulesDoubt?.addsNothing) build.modulesDoubt = undefined;
  for (const each of modules) if (excludes(each, name)) modules.delete(each);
  modules.add(name);
}

function include(build: Build, section: Growing, { args: [arg], doubt }: Draft, at: At): void {
  if (!arg) return;
  const { files, hidden } = resolveInclude(arg, build.main, build.files);
  for (const each of hidden) {
    section.hidden.push(each);
    if (each.names?.("loadmodule") ?? true) build.modulesDoubt ??= each.problem;
    // What a distribution's own file sets is known well enough.
    if (each.names === undefined) build.problems.push(each.problem);
  }
  for (const file of files) {
    if (at.chain.includes(file) || at.chain.length > MOST_INCLUDES) {
      const message = `${arg.value} brings ${file.path} into itself without end, until Apache gives up; remove this include.`;
      build.structural.push(asked(refused(arg.span, message), at.condition));
      return;
    }
    readFile(build, section, file, { ...at, doubt: doubt ?? at.doubt });
  }
}

function use(build: Build, section: Growing, { args: [name, ...args], span }: Draft, at: At): void {
  if (!name) return;
  const macro = build.macros.get(name.value.toLowerCase());
  if (!macro || name.doubt) {
    const message = `The macro ${name.value} is not defined above this line in what was read; its <Macro> would settle what it sets.`;
    section.hidden.push({ problem: name.doubt ?? unseen(span, message), names: undefined });
    build.problems.push(unseen(span, message));
    return;
  }
  if (macro.parameters.length !== args.length) {
    const message = `Macro ${macro.name} takes ${macro.parameters.length} arguments and is used with ${args.length}; give it one for each of its parameters.`;
    build.structural.push(asked(refused(span, message), at.condition));
    return;
  }
  if (at.uses.includes(macro)) {
    build.structural.push(asked(refused(span, `Macro ${macro.name} uses itself; remove this Use.`), at.condition));
    return;
  }
  if (at.depth >= DEEPEST) return;
  const doubt = args.find((arg) => arg.doubt)?.doubt ?? at.doubt;
  fill(build, section, macro.body, {
    ...at,
    parsed: macro.parsed,
    depth: at.depth + 1,
    opened: -1,
    doubt,
    macro: bind(macro, args),
    uses: [...at.uses, macro],
  });
}

/** A block of a template that holds the whole section leaves its lines as they are. */
function optionalSince({ parsed: { masked }, opened }: At, { file, start }: Span): Problem | undefined {
  const since = masked.blockAt(start);
  if (since === undefined || since <= opened) return undefined;
  return unseen(
    { file, start, end: start },
    "A template may leave this out or repeat it; the file it makes would settle it.",
  );
}
