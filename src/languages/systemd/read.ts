import { fileAt, type Files, type Reading, type SourceFile } from "../../model/index.ts";
import { readUnit, type ReadUnit } from "./assignments.ts";
import type { SystemdDocument } from "./document.ts";
import { findStanding } from "./find-file.ts";
import { groupUnits } from "./group.ts";
import { readService } from "./service.ts";

/** Reads every service with the files that change it. An empty unit is masked, and starts nothing. */
export function read(claimed: readonly SourceFile[], files: Files): Reading<SystemdDocument> {
  const readings = groupUnits(claimed)
    .filter(({ main }) => main?.text.trim() !== "")
    .map(({ unit, main, dropIns }) => {
      const parts = [...(main ? [main] : []), ...dropIns].map(readUnit);
      return readService({ unit, parts, isWhole: main !== undefined, ...lookUps(parts, files) });
    })
    .sort((a, b) => (a.document.span.file.path < b.document.span.file.path ? -1 : 1));
  return {
    documents: readings.map(({ document }) => document),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

interface LookUps {
  readonly find: (path: string) => { readonly file: SourceFile } | { readonly unread: string } | undefined;
  readonly fileNamed: (path: string) => SourceFile | undefined;
}

function lookUps(parts: readonly ReadUnit[], files: Files): LookUps {
  const unit = parts[0]?.file.path ?? "";
  return {
    find: (path) => {
      const found = findStanding(path, unit, (each) => files.get(each));
      return found && !("folder" in found) ? found : undefined;
    },
    fileNamed: (path) => {
      const found = findStanding(path, unit, (each) => {
        const file = fileAt(files, each);
        return file && { file };
      });
      return found && "file" in found ? found.file : undefined;
    },
  };
}
