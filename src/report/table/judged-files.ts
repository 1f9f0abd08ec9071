import type { FileReport, Report } from "../../model/index.ts";

/** The files that count: those that are set aside, and further paths to a text, are read by nobody. */
export function judgedFiles({ environment }: Report): readonly FileReport[] {
  return environment.files.filter(({ setAside, sameAs }) => setAside === undefined && sameAs === undefined);
}
