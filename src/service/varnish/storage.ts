/** Where a cache lies, by one `-s` of varnishd. */
export interface VarnishStorage {
  /** `Transient` takes what lives for seconds; the others have any name. */
  readonly name: string;
  /** `malloc`, `umem`, `default`, `file`, `persistent` … */
  readonly kind: string;
  /** Of a file. */
  readonly path: string | undefined;
  /** What it is bounded to; undefined for no bound, or one that is no number of bytes. */
  readonly bytes: number | undefined;
}

/** Reads `[name=]kind[,path][,size]`; the n-th storage without a name is called `s0`, `s1` … */
export function readStorage(text: string, index: number): VarnishStorage {
  const [, name = `s${index}`, kind = "", rest = ""] = /^(?:([A-Za-z_][\w-]*)=)?([^,]*),?(.*)$/s.exec(text) ?? [];
  const [first = "", second] = rest.split(",");
  const isFile = ON_DISK.has(kind);
  const size = isFile ? second : first;
  return { name, kind, path: isFile ? first : undefined, bytes: readBytes(size ?? "") };
}

const ON_DISK: ReadonlySet<string> = new Set(["file", "persistent", "deprecated_persistent"]);

/** `256m`, `1.5G`, `100MB`: units are powers of 1024, a number alone is bytes. */
export function readBytes(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d{1,15}(?:\.\d{1,6})?)[ ]?([kmgtp]?)b?$/i.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number) * 1024 ** ("kmgtp".indexOf(unit.toLowerCase() || "-") + 1);
}

/** Whether it lies in memory: as a process's own, or as a file in a folder that is none on a disk. */
export function isInMemory({ kind, path = "" }: VarnishStorage): boolean {
  return kind === "malloc" || kind === "default" || kind === "umem" || /^\/(?:dev\/shm|run|var\/run)\//.test(path);
}
