import type { Problem } from "../../model/index.ts";
import type { ApacheDocument, Listen } from "./document.ts";
import { refused } from "./parse.ts";

/** Each `Listen` for an address that an earlier one has: httpd takes it once. */
export function boundTwice({ listens }: ApacheDocument): readonly Problem[] {
  const first = new Map<string, Listen>();
  return listens.items.flatMap((listen) => {
    const { at, line } = listen;
    if (line.doubt || at.doubt) return [];
    const key = `${at.value.host}:${at.value.port ?? ""}`;
    const other = first.get(key);
    if (!other) first.set(key, listen);
    if (!other) return [];
    const { file, start } = other.line.span;
    const where =
      file === line.span.file ? `line ${file.position(start).line}` : `${file.path}:${file.position(start).line}`;
    const message = `Listen ${at.value.text} stands here and on ${where}, and Apache takes an address once; remove one of the two.`;
    return [{ ...refused(line.span, message), also: [other.line.span] }];
  });
}
