/** Bytes in binary units with three significant digits, to the nearest: "512 B", "1.50 GiB", "15.6 GiB", "1000 MiB". */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return "not defined";
  if (bytes < 0) return `-${formatBytes(-bytes)}`;
  if (Math.round(bytes) < STEP) return `${Math.round(bytes)} B`;
  const power = UNITS.findIndex(
    (_, index) => index === UNITS.length - 1 || Math.round(bytes / STEP ** (index + 1)) < STEP,
  );
  const value = bytes / STEP ** (power + 1);
  return `${threeDigits(value)} ${UNITS[power] ?? ""}`;
}

const STEP = 1024;
const UNITS = ["KiB", "MiB", "GiB", "TiB", "PiB"] as const;

function threeDigits(value: number): string {
  if (Number(value.toFixed(2)) < 10) return value.toFixed(2);
  return Number(value.toFixed(1)) < 100 ? value.toFixed(1) : value.toFixed(0);
}
