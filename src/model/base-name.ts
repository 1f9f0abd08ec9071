/** The last part of a path, such as the name of a file or of a rule; the whole of one without folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
