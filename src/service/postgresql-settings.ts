import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";
import { fileAt, located, type Located, type SourceFile } from "../model/index.ts";

/** What a postgresql.conf sets of memory, in bytes; what it leaves out is PostgreSQL's own. */
export interface PostgresqlFile {
  readonly file: SourceFile;
  readonly host: string | undefined;
  readonly settings: ReadonlyMap<string, Located<number>>;
}

/** The only postgresql.conf of each host. With several nobody knows which the server reads. For plans only: no rule judges by it. */
export const postgresqlFiles = join(
  "postgresqlFiles",
  ["buildout", "supervisor", "systemd", "haproxy"],
  ({ files, hostOf }): readonly PostgresqlFile[] => {
    const found = files.paths
      .filter((path) => baseName(path) === "postgresql.conf")
      .flatMap((path): readonly PostgresqlFile[] => {
        const file = fileAt(files, path);
        return file ? [{ file, host: hostOf(path), settings: settingsOf(file) }] : [];
      });
    return found.filter(({ host }) => found.filter((other) => other.host === host).length === 1);
  },
);

/** The last line of a setting counts, as the server has it; what it includes is not read. */
function settingsOf(file: SourceFile): PostgresqlFile["settings"] {
  const lines = file.text.matchAll(LINE);
  return new Map(
    [...lines].map(({ index, 0: line, 1: name = "", 2: number = "", 3: unit }) => [
      name,
      located(Number(number) * unitOf(name, unit), { file, start: index, end: index + line.length }),
    ]),
  );
}

const LINE =
  /^[ \t]*(shared_buffers|work_mem|maintenance_work_mem|effective_cache_size|max_connections)[ \t]*=?[ \t]*'?(\d{1,12})[ \t]*(kB|MB|GB|TB)?'?/gm;

/** Without a unit buffers and caches are pages of 8 KiB, and the others KiB. */
function unitOf(name: string, unit: string | undefined): number {
  if (name === "max_connections") return 1;
  if (unit !== undefined) return 1024 ** (1 + ["kB", "MB", "GB", "TB"].indexOf(unit));
  return name === "shared_buffers" || name === "effective_cache_size" ? 8 * 1024 : 1024;
}
