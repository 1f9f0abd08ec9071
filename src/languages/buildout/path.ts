/** A path as written in a file, relative to the root of the checkout; undefined when it leads out of it, is absolute or a URL. */
export function resolvePath(from: string, written: string): string | undefined {
  if (/^(?:[/~]|[a-zA-Z0-9+.-]+:\/\/|[A-Za-z]:[\\/])/.test(written)) return undefined;
  const steps = from.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

/** The folder of a path; empty for the root of the checkout. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Whether a name in `extends` is fetched over the network. */
export function isUrl(name: string): boolean {
  return /^[a-zA-Z0-9+.-]+:\/\//.test(name);
}
