import type { Problem, SourceFile } from "../../model/index.ts";

/** The release that a format was judged for although none was declared. */
export interface Judging {
  readonly title: string;
  /** As it stands under `versions` in `punchlist.yaml`. */
  readonly program: string;
  readonly release: string;
  /** What installs it; undefined where it is the newest that is known. */
  readonly file: SourceFile | undefined;
}

/** A refusal that names a release says where the checkout installs it. */
export function judgedFor(problem: Problem, judging: Judging | undefined): Problem {
  const isNamed = problem.kind === "refused" && problem.message.includes(` ${judging?.release ?? ""} refuses`);
  return judging && isNamed ? withRelease(problem, judging) : problem;
}

/** A problem that tells which release it was judged for, why, and how to have another. */
export function withRelease(problem: Problem, { title, program, release, file }: Judging): Problem {
  const why = file ? `which ${file.path} installs` : "the newest";
  const note = `Judged for ${title} ${release}, ${why}; declare versions.${program} for another.`;
  return { ...problem, message: `${problem.message} ${note}` };
}
