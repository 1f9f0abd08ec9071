import type { Reading, Targets, WrittenConfiguration } from "../../model/index.ts";
import { documentFrom } from "./document-from.ts";
import type { SupervisorDocument } from "./document.ts";

/**
 * Understands the configurations that another program writes for supervisord. What supervisord refuses of them is no refusal
 * of the file where they are written, which that program reads to its end.
 */
export function readWritten(
  written: readonly WrittenConfiguration[],
  { versions }: Pick<Targets, "versions">,
): Reading<SupervisorDocument> {
  const version = versions.get("supervisor");
  const read = written.map(({ main, sections }) => documentFrom({ main, context: "whole", sections, version }));
  return {
    documents: read.map(({ document }) => document),
    problems: read.flatMap(({ problems }) =>
      problems.map((problem) => ({ ...problem, kind: problem.kind === "refused" ? "skipped" : problem.kind })),
    ),
  };
}
