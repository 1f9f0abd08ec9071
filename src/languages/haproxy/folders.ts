/** Whether a folder is one of pieces by its name. */
export function isDropIn(folder: string): boolean {
  return folder.endsWith(".d");
}

/** The folder of a path; empty for the root of the checkout. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
