import { located, type Files, type Problem, type Reading, type SourceFile, type Targets } from "../../model/index.ts";
import { fileAt, fileSpan } from "../../model/index.ts";
import { readBackends } from "./backends.ts";
import type { Acl, Director, Sub, VclDocument } from "./document.ts";
import { isEnterprise, isFastly } from "./former-words.ts";
import { unseen } from "./include.ts";
import type { InstalledRelease } from "../grammar/installed-release.ts";
import { withRelease } from "../grammar/judged-for.ts";
import { saidOnce } from "../grammar/said-once.ts";
import { installedVarnish } from "../grammar/varnish-release.ts";
import { beginsWithVersion, readProgram, type Program, type Surroundings } from "./program.ts";
import { statementsIn } from "./references.ts";
import { refused } from "./scope.ts";
import { stepsOf } from "./steps.ts";
import type { AclDeclaration, Declaration, Expression, Statement } from "./syntax.ts";
import { valueOf } from "./values.ts";
import { formatRelease, NEWEST_KNOWN, OLDEST_KNOWN, parseRelease, type Release } from "./version.ts";

/** Reads each VCL that begins with its version with all that it includes, then what none of them reaches. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<VclDocument> {
  const declared = targets.versions.get("varnish");
  const installed = declared === undefined ? installedVarnish(files) : undefined;
  const release = parseRelease(declared) ?? installed?.release;
  const surroundings = { files, release, masked: new Map() };
  const own = claimed.filter(({ text }) => !isFastly(text));
  const programs = rootPrograms(own, surroundings, targets.roots.get("varnish"));
  return {
    documents: programs.map((program) => documentOf(program, release)),
    problems: [
      ...claimed.filter((file) => !own.includes(file)).map(fastly),
      ...saidOnce(programs.flatMap((program) => problemsOf(program, release))).map((problem) =>
        declared === undefined ? explained(problem, installed) : problem,
      ),
    ],
  };
}

function fastly(file: SourceFile): Problem {
  return unseen(
    fileSpan(file),
    "This is VCL of Fastly, which runs in Fastly's network and which no varnishd reads; it is not judged, and `exclude` leaves it out.",
  );
}

function rootPrograms(
  claimed: readonly SourceFile[],
  surroundings: Surroundings,
  roots: readonly string[] | undefined,
): readonly Program[] {
  if (roots?.length)
    return roots
      .flatMap((path) => fileAt(surroundings.files, path) ?? [])
      .map((file) => readProgram(file, surroundings));
  const versioned = claimed.filter((file) => beginsWithVersion(file, surroundings));
  const known = new Map(versioned.map((file) => [file, readProgram(file, surroundings)]));
  const whole = [...known.values()].filter(({ isWhole }) => isWhole);
  const mains = whole.filter((program) => !isReached(program, whole));
  const reached = new Set(mains.flatMap(({ files }) => [...files].map(({ real }) => real)));
  // What a main file includes was read with it; alone it would take as much time and memory again.
  const pieces = claimed
    .filter(({ real }) => !reached.has(real))
    .map((file) => known.get(file) ?? readProgram(file, surroundings))
    .filter(({ isWhole }) => !isWhole);
  return [...mains, ...pieces.filter((program) => !isReached(program, pieces))];
}

/** Whether another one includes it; of two that include each other the first counts. */
function isReached(program: Program, programs: readonly Program[]): boolean {
  return programs.some(
    (other) =>
      other !== program &&
      other.files.has(program.file) &&
      !(program.files.has(other.file) && programs.indexOf(program) < programs.indexOf(other)),
  );
}

/** VCL of before Varnish 4 is one fault, however many words of it a file has. */
function problemsOf(program: Program, release: Release | undefined): readonly Problem[] {
  if (release !== undefined && release < OLDEST_KNOWN) return [...oldRelease(program, release), ...program.hidden];
  if ([...program.files].some(({ text }) => isEnterprise(text))) return [...enterprise(program), ...program.hidden];
  if (contextOf(program) !== "former" || !program.former) return [...program.problems, ...program.hidden];
  const { text } = program.former;
  const [first] = program.problems;
  const message = `${text} is VCL of Varnish 2 or 3, which no Varnish since 4.0 loads; rewrite the file for vcl 4.1, or keep it out of the audit.`;
  return [refused(first?.kind === "refused" ? first.span : program.former, message)];
}

/** What Varnish Enterprise takes beyond Varnish is not known. */
function enterprise({ problems: [first] }: Program): readonly Problem[] {
  if (!first) return [];
  const said = "This is VCL of Varnish Enterprise, and whether it takes this line is not known";
  return [unseen(first.span, `${said}; try varnishd -C -f on the host.`)];
}

/** What an old release takes is not known. */
function oldRelease({ problems: [first] }: Program, release: Release): readonly Problem[] {
  if (!first) return [];
  const said = `Varnish ${formatRelease(release)} is older than 6.0, and whether it takes this line is not known`;
  return [unseen(first.span, `${said}; move to a release that is maintained, or try varnishd -C -f on the host.`)];
}

function contextOf({ isWhole, isVersioned, former }: Program): VclDocument["context"] {
  if (isWhole) return "whole";
  return former && !isVersioned ? "former" : "piece";
}

function documentOf(program: Program, release: Release | undefined): VclDocument {
  const { file, files, declarations, hidden } = program;
  const [version] = declarations.flatMap((each) => (each.kind === "vcl" ? [each.version] : []));
  const context = contextOf(program);
  const doubt = hidden[0] ?? (context === "piece" ? unseenMain(file) : cutOff(program));
  const subs = readSubs(declarations);
  const directors = readDirectors(subs.get("vcl_init")?.body ?? [], program);
  return {
    address: `varnish:${file.path}`,
    span: fileSpan(file),
    context,
    files: [...files],
    release,
    doubt,
    filledIn: program.filledIn,
    version: version && located(version.text, version),
    backends: { items: readBackends(declarations, directors), doubt },
    directors: { items: directors, doubt },
    acls: { items: declarations.flatMap((each) => (each.kind === "acl" ? [readAcl(each)] : [])), doubt },
    subs,
    steps: (name) => stepsOf(name, subs, doubt),
  };
}

/** What is missing at the end of a file may have said anything. */
function cutOff({ problems, file }: Program): Problem | undefined {
  return problems.find(({ span }) => span.file === file && span.start >= file.text.trimEnd().length);
}

function unseenMain(file: SourceFile): Problem {
  return unseen(
    fileSpan(file),
    "The VCL that includes this piece is not in the checkout and may say what is not said here; add it.",
  );
}

/** Parts of one subroutine follow one another in the order of the files. */
function readSubs(declarations: readonly Declaration[]): ReadonlyMap<string, Sub> {
  const parts = new Map<string, { readonly first: Declaration; readonly body: Statement[] }>();
  for (const each of declarations) {
    if (each.kind !== "sub") continue;
    const known = parts.get(each.name.text) ?? { first: each, body: [] };
    for (const statement of each.body) known.body.push(statement);
    parts.set(each.name.text, known);
  }
  return new Map(
    [...parts].map(([name, { first, body }]) => [
      name,
      { address: `sub:${name}`, span: { file: first.file, start: first.start, end: first.end }, name, body },
    ]),
  );
}

/** `new lb = directors.random();` with what `lb.add_backend(…)` adds. */
function readDirectors(init: readonly Statement[], { scope }: Program): readonly Director[] {
  const statements = statementsIn(init);
  const added = new Map<string, ReturnType<typeof located<string>>[]>();
  for (const each of statements) {
    const [object = "", method] = each.kind === "do" ? each.call.name.split(".") : [];
    const [member] = each.kind === "do" ? each.call.args : [];
    if (method !== "add_backend" || !member) continue;
    const name = memberName(member);
    const { file, start, end } = member;
    if (name !== undefined) added.set(object, [...(added.get(object) ?? []), located(name, { file, start, end })]);
  }
  return statements.flatMap((each) => {
    if (each.kind !== "new") return [];
    const [alias = "", type = ""] = each.made.name.split(".");
    const { file, start, end } = each;
    const isOwn = scope.modules.get(alias) === "directors" && type !== "shard_param";
    if (!isOwn && !added.has(each.name)) return [];
    return [
      {
        address: `director:${each.name}`,
        span: { file, start, end },
        name: each.name,
        type,
        members: added.get(each.name) ?? [],
      },
    ];
  });
}

/** A backend, or what a director says that it would choose: `spare.backend()`. */
function memberName(member: Expression): string | undefined {
  if (member.kind === "name") return member.text.replace(/\.backend$/, "");
  return member.kind === "call" ? member.name.replace(/\.backend$/, "") : undefined;
}

function readAcl({ name, entries, file, start, end }: AclDeclaration): Acl {
  return {
    address: `acl:${name.text}`,
    span: { file, start, end },
    name: name.text,
    entries: entries.map(({ address, mask, isExcluded }) => ({ address: valueOf(address), mask, isExcluded })),
  };
}

/** A refusal that names a release says which one it was judged for, and why. */
function explained(problem: Problem, installed: InstalledRelease | undefined): Problem {
  if (problem.kind !== "refused" || !NAMES_RELEASE.test(problem.message)) return problem;
  const release = formatRelease(installed?.release ?? NEWEST_KNOWN);
  return withRelease(problem, { title: "Varnish", program: "varnish", release, file: installed?.file });
}

const NAMES_RELEASE = /(?:came with|since) Varnish [\d.]+(?=;)|^vcl_\w+ cannot return /;
