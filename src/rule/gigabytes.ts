/** Memory as messages write it before "GB": in units of 1024³ bytes, with one decimal. */
export function gigabytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}
