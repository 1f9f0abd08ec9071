import { join } from "../environment/join.ts";
import type { Environment, LanguageName, LanguageProblem } from "../environment/environment.ts";
import { spanText, type Problem, type SourceFile, type Subject } from "../model/index.ts";

/** A configuration that nothing stands in the way of, or a place for which its program refuses one. */
export interface Loaded extends Subject {
  /** Undefined where the configuration holds no such place. */
  readonly problem: LanguageProblem | undefined;
  /** Why it may hold one all the same. */
  readonly doubt?: Problem | undefined;
}

/** What a program loads as one. */
export interface Loadable extends Subject {
  readonly files: readonly SourceFile[];
  readonly doubt?: Problem | undefined;
}

/** What programs say when they load their configurations. */
export interface Loading {
  /** The places that stop a format's program, or may, and those of its configurations that have none. */
  of(language: LanguageName, documents: readonly Loadable[]): readonly Loaded[];
}

/** Whether programs load their configurations, found once for all rules. */
export const loading = join("loading", [], findLoading);

function findLoading({ problems }: Environment): Loading {
  return {
    of(language, documents) {
      const own = problems.filter((problem) => problem.language === language);
      const stops = own.filter(({ kind }) => kind === "refused" || kind === "skipped");
      return [
        ...stops.map(stopped),
        ...documents.flatMap(({ address, span, files, doubt }) => {
          if (stops.some((stop) => files.includes(stop.span.file))) return [];
          const hidden = doubt ?? own.find((problem) => files.includes(problem.span.file));
          return [{ address, span, problem: undefined, doubt: hidden }];
        }),
      ];
    },
  };
}

function stopped(problem: LanguageProblem): Loaded {
  const { language, span } = problem;
  const [word = ""] = spanText(span).slice(0, 60).trim().split(/\s/);
  return { address: `${language}:${span.file.path}/${word}`, span, problem };
}
