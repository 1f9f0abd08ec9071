import { isWritten } from "../../model/index.ts";
import type { Located, Problem } from "../../model/index.ts";
import { integer } from "./convert.ts";
import type { EventListener, Program } from "./document.ts";
import { environmentExpansions } from "./environment.ts";
import { HERE } from "./expand.ts";
import type { Expansions, Known } from "./expand.ts";
import { optionText, reportLack, setting } from "./options.ts";
import type { OptionSource } from "./options.ts";
import { stripRange } from "./python-text.ts";
import { readSuperlance } from "./read-superlance.ts";
import { partOf } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";

/** What an event listener has besides a program. */
export function listenerFrom(
  program: Program,
  context: {
    readonly environment: Program["environment"];
    readonly here: OptionSource["here"];
    readonly plugins: boolean;
  },
): { readonly listener: EventListener; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const source: OptionSource = {
    section: program.address,
    span: program.span,
    options: program.options,
    doubt: program.doubt,
    here: context.here,
    report: (problem) => problems.push(problem),
  };
  const known: Expansions = new Map<string, Known>([
    ["here", { value: HERE }],
    ...environmentExpansions(context.environment),
  ]);
  const text = optionText(source, "events", known);
  const events = text ? eventNames(text) : [];
  const bufferSize = setting(source, "buffer_size", integer, 10, known);
  checkEvents(source, events, context.plugins);
  if (bufferSize.value < 1 && isWritten(bufferSize) && !bufferSize.doubt)
    source.report(refused(bufferSize.span, `buffer_size=${bufferSize.value} stops supervisord; write 1 or more.`));
  const { redirectStderr } = program;
  if (redirectStderr.value && isWritten(redirectStderr) && !redirectStderr.doubt) {
    source.report(
      refused(
        redirectStderr.span,
        `redirect_stderr=true mixes errors into the answers of [${program.address}] and stops supervisord; drop it.`,
      ),
    );
  }
  return {
    listener: { ...program, kind: "eventlistener", events, bufferSize, tool: readSuperlance(program) },
    problems,
  };
}

function eventNames(text: Text): readonly Located<string>[] {
  const names: Located<string>[] = [];
  let start = 0;
  for (const part of text.value === "" ? [] : text.value.split(",")) {
    const range = stripRange(text.value, start, start + part.length);
    names.push(partOf(text, range.start, range.end, text.value.slice(range.start, range.end).toUpperCase()));
    start += part.length + 1;
  }
  return names;
}

function checkEvents(source: OptionSource, events: readonly Located<string>[], plugins: boolean): void {
  if (events.length === 0)
    reportLack(
      source,
      source.span,
      `[${source.section}] subscribes to no events and stops supervisord; write events=TICK_60, for one.`,
    );
  for (const { value, span, doubt } of events) {
    if (doubt || plugins || EVENTS.has(value)) continue;
    source.report(
      refused(
        span,
        `${value || "Nothing"} between commas of events is no event that supervisord knows, which stops it; see "Event Types" of its manual.`,
      ),
    );
  }
}

const EVENTS: ReadonlySet<string> = new Set([
  "EVENT",
  "PROCESS_COMMUNICATION",
  "PROCESS_COMMUNICATION_STDERR",
  "PROCESS_COMMUNICATION_STDOUT",
  "PROCESS_GROUP",
  "PROCESS_GROUP_ADDED",
  "PROCESS_GROUP_REMOVED",
  "PROCESS_LOG",
  "PROCESS_LOG_STDERR",
  "PROCESS_LOG_STDOUT",
  "PROCESS_STATE",
  "PROCESS_STATE_BACKOFF",
  "PROCESS_STATE_EXITED",
  "PROCESS_STATE_FATAL",
  "PROCESS_STATE_RUNNING",
  "PROCESS_STATE_STARTING",
  "PROCESS_STATE_STOPPED",
  "PROCESS_STATE_STOPPING",
  "PROCESS_STATE_UNKNOWN",
  "REMOTE_COMMUNICATION",
  "SUPERVISOR_STATE_CHANGE",
  "SUPERVISOR_STATE_CHANGE_RUNNING",
  "SUPERVISOR_STATE_CHANGE_STOPPING",
  "TICK",
  "TICK_5",
  "TICK_60",
  "TICK_3600",
]);

function refused(span: Problem["span"], message: string): Problem {
  return { kind: "refused", span, message };
}
