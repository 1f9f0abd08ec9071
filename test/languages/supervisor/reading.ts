import { claims } from "../../../src/languages/supervisor/claims.ts";
import { supervisor } from "../../../src/languages/supervisor/index.ts";
import type { Program, SupervisorDocument } from "../../../src/languages/supervisor/index.ts";
import { SourceFile } from "../../../src/model/index.ts";
import type { Problem, Setting, Span } from "../../../src/model/index.ts";
import { inMemory } from "../../../src/audit/in-memory.ts";

/** Small texts read as one checkout; `unread` stand there too, with why they cannot be read. */
export function reading(
  texts: Readonly<Record<string, string>>,
  version?: string,
  unread: Readonly<Record<string, string>> = {},
): { readonly documents: readonly SupervisorDocument[]; readonly problems: readonly string[] } {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  const claimed = [...files.values()].filter(({ path, text }) => claims(path, text.slice(0, 4096)) !== undefined);
  const { documents, problems } = supervisor.read(claimed, inMemory([...files.values()], unread), {
    versions: new Map(version === undefined ? [] : [["supervisor", version]]),
    roots: new Map(),
  });
  return { documents, problems: problems.map(said) };
}

/** The only program of a text with its own [supervisord]. */
export function programOf(
  text: string,
  version?: string,
): { readonly program: Program; readonly problems: readonly string[] } {
  const { documents, problems } = reading({ "supervisord.conf": `[supervisord]\n${text}` }, version);
  const program = documents[0]?.programs[0] ?? documents[0]?.listeners[0];
  if (!program) throw new Error("no program");
  return { program, problems };
}

/** `3:9-12`, as an editor shows it. */
export function at(span: Span): string {
  const start = span.file.position(span.start);
  const end = span.file.position(span.end);
  return `${start.line}:${start.column}-${end.line === start.line ? "" : `${end.line}:`}${end.column}`;
}

/** A value with its place. */
export function shown(value: Setting<unknown> | undefined): string {
  if (value === undefined) return "nothing";
  if (value.from !== undefined) return `${String(value.value)} (${value.from})`;
  return `${String(value.value)} ${at(value.span)}${value.doubt ? " ?" : ""}`;
}

function said({ kind, span, message }: Problem): string {
  return `${kind} ${span.file.path}:${at(span)} ${message}`;
}
