/** Bytes of memory in binary units with three significant digits, to the nearest: "512 B", "1.50 GiB", "15.6 GiB", "1000 MiB". */
export function formatBytes(bytes: number): string {
  return written(bytes, BINARY);
}

/** Bytes of a disk in decimal units, in which disks are sold: "61.0 GB", "1.60 TB". */
export function formatDiskBytes(bytes: number): string {
  return written(bytes, DECIMAL);
}

interface Units {
  readonly step: number;
  readonly names: readonly string[];
}

const BINARY: Units = { step: 1024, names: ["KiB", "MiB", "GiB", "TiB", "PiB"] };
const DECIMAL: Units = { step: 1000, names: ["kB", "MB", "GB", "TB", "PB"] };

function written(bytes: number, { step, names }: Units): string {
  if (!Number.isFinite(bytes)) return "not defined";
  if (bytes < 0) return `-${written(-bytes, { step, names })}`;
  if (Math.round(bytes) < step) return `${Math.round(bytes)} B`;
  const power = names.findIndex(
    (_, index) => index === names.length - 1 || Math.round(bytes / step ** (index + 1)) < step,
  );
  return `${threeDigits(bytes / step ** (power + 1))} ${names[power] ?? ""}`;
}

function threeDigits(value: number): string {
  if (Number(value.toFixed(2)) < 10) return value.toFixed(2);
  return Number(value.toFixed(1)) < 100 ? value.toFixed(1) : value.toFixed(0);
}
