/** Compares with `supervisor.jsonl`: sections as written, then settings, servers and processes as supervisord sees them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { claims } from "../../languages/supervisor/claims.ts";
import { supervisor } from "../../languages/supervisor/index.ts";
import type { SupervisorDocument } from "../../languages/supervisor/index.ts";
import { SourceFile } from "../../model/index.ts";
import type { Reading } from "../../model/index.ts";
import { ownFields, processFields, serverFields } from "../supervisor-fields.ts";
import type { Fields } from "../supervisor-fields.ts";
import type { CorpusCheck } from "./check.ts";
import { inMemory } from "../../audit/in-memory.ts";

interface Oracle {
  readonly raw: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly context: SupervisorDocument["context"];
  readonly supervisord?: Fields;
  readonly http?: readonly Fields[];
  readonly groups?: readonly {
    readonly name: string;
    readonly priority: number;
    readonly programs: readonly Fields[];
  }[];
  readonly warnings?: readonly string[];
}

export default {
  format: "supervisor",
  compare(entry, corpus) {
    const oracle = entry.data as Oracle;
    const file = new SourceFile(entry.path, readFileSync(join(corpus, entry.path), "utf8"));
    if (claims(file.path, file.text.slice(0, 4096)) === undefined) return ["is not claimed"];
    const alone = read([file]).documents[0];
    const included = includedFiles(oracle, entry.path).map(
      (path) => new SourceFile(path, readFileSync(join(corpus, path), "utf8")),
    );
    const { documents, problems } = read([file, ...included]);
    const [document] = documents;
    if (!alone || !document || documents.length !== 1) return [`gives ${documents.length} documents`];
    const raw = oracle.raw ? differences("raw", rawOf(alone), oracle.raw) : [];
    // All three rejections are about users and folders of the machine; the file's own text is sound.
    if (entry.status !== "accepted") return raw;
    const refused = problems.filter(({ kind }) => kind === "refused").map(({ message }) => `refused: ${message}`);
    return [
      ...differences("context", document.context, oracle.context),
      ...raw,
      ...refused,
      ...effectiveDifferences(document, oracle),
    ];
  },
} satisfies CorpusCheck;

function read(sources: readonly SourceFile[]): Reading<SupervisorDocument> {
  return supervisor.read(sources, inMemory(sources), { versions: new Map(), roots: new Map() });
}

/** Files that the oracle's run found by the includes; it included fragments in a main file of its own. */
function includedFiles({ warnings = [] }: Oracle, own: string): readonly string[] {
  return warnings
    .flatMap((warning) => /^Included extra file "(.*)" during parsing$/.exec(warning)?.[1] ?? [])
    .filter((path) => path !== own);
}

function rawOf({ sections }: SupervisorDocument): Fields {
  return Object.fromEntries(
    [...sections].map(([name, { options }]) => [
      name,
      Object.fromEntries([...options].map(([key, { value }]) => [key, value])),
    ]),
  );
}

function effectiveDifferences(
  document: SupervisorDocument,
  { supervisord = {}, http = [], groups = [] }: Oracle,
): readonly string[] {
  const ours = document.groups.map(({ name, priority }) => `${name} ${priority.value}`).sort();
  return [
    ...(document.supervisord ? fieldDifferences("supervisord", ownFields(document.supervisord), supervisord) : []),
    ...differences("http", document.servers.length, http.length),
    ...document.servers.flatMap((server) =>
      fieldDifferences(
        server.address,
        serverFields(server),
        http.find(({ section }) => section === server.address) ?? {},
      ),
    ),
    ...differences("groups", ours, groups.map(({ name, priority }) => `${name} ${priority}`).sort()),
    ...document.groups.flatMap((group) => {
      const theirs = groups.find(({ name }) => name === group.name)?.programs ?? [];
      const processes = group.programs.flatMap((program) => program.processes.map((process) => ({ program, process })));
      return [
        ...differences(
          `group ${group.name}`,
          processes.map(({ process }) => process.name).sort(),
          theirs.map(({ name }) => name).sort(),
        ),
        ...processes.flatMap(({ program, process }) =>
          fieldDifferences(
            process.address,
            processFields(program, process),
            theirs.find(({ name }) => name === process.name) ?? {},
          ),
        ),
      ];
    }),
  ];
}

/** Paths are absolute and normalised in the oracle, and as written here. */
const PATHS: ReadonlySet<string> = new Set(["supervisord logfile", "supervisord pidfile"]);

/** nodaemon is left out: the oracle ran with -n. Credentials and the capture of errors it did not write down. */
function isComparable(name: string, theirs: Fields): boolean {
  return name in theirs && name !== "nodaemon";
}

function fieldDifferences(what: string, ours: Fields, theirs: Fields): readonly string[] {
  return Object.keys(ours)
    .filter((name) => isComparable(name, theirs))
    .flatMap((name) => differences(`${what} ${name}`, comparable(name, ours[name]), comparable(name, theirs[name])));
}

/** The oracle wrote "unexpected" where a program restarts always, and AUTO by its Python name. */
function comparable(name: string, value: unknown): unknown {
  if (name === "autorestart") return value !== "never" && value !== false;
  return value === "Automatic" ? "AUTO" : value;
}

/** Our paths are as written and supervisord's absolute, and our texts may hold %(ENV_x)s, for which the oracle had a value. */
function differences(what: string, ours: unknown, theirs: unknown): readonly string[] {
  if (isDeepStrictEqual(ours, theirs)) return [];
  if (typeof ours === "string" && typeof theirs === "string") {
    if (PATHS.has(what) && theirs.endsWith(`/${ours}`)) return [];
    if (
      ours.includes("%(ENV_") &&
      new RegExp(
        `^${ours
          .split(/%\(ENV_\w+\)s/)
          .map(escape)
          .join(".*")}$`,
        "s",
      ).test(theirs)
    )
      return [];
  }
  return [`${what} is ${JSON.stringify(ours)}, supervisord has ${JSON.stringify(theirs)}`];
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
